#include "model/items/celltext.h"

#include "model/items/itemroles.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

QString counted(int count, const QString &one, const QString &many)
{
    return QString::number(count) + u' ' + (count == 1 ? one : many);
}

} // namespace

bool hasShare(const OverviewCell &cell)
{
    return cell.state == CellState::FullyReported
        || (cell.state == CellState::PartReported && cell.permille > 0);
}

QString stateText(const OverviewCell &cell)
{
    QString label = enumLabel(cell.state);
    if (cell.state != CellState::PartReported || !hasShare(cell))
        return label;
    // A share too small for a whole per cent must not read as nothing, nor one just short of all
    // as everything.
    if (cell.permille < 10)
        return label + u" < 1 %"_s;
    return label + u' ' + QString::number(cell.permille / 10) + u" %"_s;
}

QString cellSentence(const OverviewCell &cell)
{
    if (cell.pledges == 0)
        return enumLabel(CellState::NoPledge);
    QStringList parts{counted(cell.pledges, u"pledge"_s, u"pledges"_s)};
    if (cell.withReport > 0)
        parts += counted(cell.withReport, u"with a report"_s, u"with a report"_s);
    parts += stateText(cell);
    if (cell.dormant > 0 && cell.state != CellState::NotYetTriggered)
        parts += counted(cell.dormant, u"not yet triggered"_s, u"not yet triggered"_s);
    if (cell.overdue)
        parts += u"overdue"_s;
    if (cell.disputed)
        parts += u"disputed"_s;
    return parts.join(u", "_s);
}

int stateRank(const OverviewCell &cell)
{
    return static_cast<int>(cell.state) * 1001 + cell.permille;
}

QVariant cellData(const OverviewCell &cell, int role)
{
    switch (role) {
    case CellRole:
        return QVariant::fromValue(cell);
    case StateRole:
        return static_cast<int>(cell.state);
    case PermilleRole:
        return hasShare(cell) ? QVariant(cell.permille) : QVariant();
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return cellSentence(cell); // our own words and numbers only, so never taken for rich text
    default:
        return {};
    }
}

} // namespace servanda

#include "model/items/celltext.h"

#include "model/items/itemroles.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

int permilleOf(Fraction fraction)
{
    return fraction.billionths / 1'000'000;
}

bool isBetween(qint16 level)
{
    return level == 1 || level == 2;
}

/// Ranges of figures with the dash that belongs there.
QString withDashes(QString text)
{
    static const QRegularExpression hyphen(u"(?<=\\d)-(?=\\d)"_s);
    return text.replace(hyphen, QString(QChar(0x2013)));
}

} // namespace

QString stateText(const Status &status)
{
    QString text = enumLabel(headlineOf(status));
    const auto &achievement = status.achievement;
    if (isBetween(levelOf(headlineOf(status))) && achievement.point)
        text += u' ' + QString::number(achievement.point->percent()) + u" %"_s;
    return text;
}

QString stateDetails(const Status &status)
{
    QStringList parts;
    const auto &achievement = status.achievement;
    const bool active = status.applicability == Applicability::Active;
    if (achievement.point && achievement.low != achievement.high)
        parts += withDashes(u"range %1-%2 %"_s.arg(QString::number(achievement.low.percent()),
                                                   QString::number(achievement.high.percent())));
    if (active && status.timeliness != Timeliness::NoDate
        && status.timeliness != Timeliness::Overdue)
        parts += enumLabel(status.timeliness);
    if (achievement.point)
        parts += enumLabel(status.confidence);
    if (status.disputed)
        parts += u"disputed"_s;
    if (!status.counted)
        parts += u"counted elsewhere"_s;
    return parts.join(u" · "_s);
}

QString stateSentence(const Status &status)
{
    const QString details = stateDetails(status);
    return details.isEmpty() ? stateText(status) : stateText(status) + u" · "_s + details;
}

QString tallyLine(const StatusTally &tally, const StatusRules &rules)
{
    return withDashes(tally.summary(rules));
}

QString levelsLine(const StatusTally &tally)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString &words) {
        if (count > 0)
            parts += QString::number(count) + u' ' + words;
    };
    const auto &levels = tally.levels();
    add(levels[3], u"full"_s);
    add(levels[2], u"intermediate"_s);
    add(levels[1], u"minimal"_s);
    add(levels[0], u"not started"_s);
    add(tally.unverifiable(), u"unverifiable"_s);
    add(tally.notAssessed(), u"not assessed"_s);
    return parts.join(u", "_s);
}

QString cellSentence(const StatusTally &tally, const StatusRules &rules)
{
    const int pledges = tally.obligations();
    if (pledges == 0)
        return enumLabel(Headline::NoPledge);
    QStringList lines{QString::number(pledges) + (pledges == 1 ? u" pledge: "_s : u" pledges: "_s)
                      + signWords(signOf(tally))};
    lines += tallyLine(tally, rules);
    if (const QString levels = levelsLine(tally); !levels.isEmpty())
        lines += levels;
    return lines.join(u'\n');
}

qint64 stateRank(Headline headline, const std::optional<Fraction> &point)
{
    return static_cast<qint64>(headline) * (qint64{Fraction::kWhole} + 2)
        + (point ? point->billionths + 1 : 0);
}

QVariant cellData(const Status &status, int role)
{
    switch (role) {
    case CellRole:
        return QVariant::fromValue(signOf(status));
    case StateRole:
        return static_cast<int>(headlineOf(status));
    case PermilleRole:
        return status.achievement.point ? QVariant(permilleOf(*status.achievement.point))
                                        : QVariant();
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return stateSentence(status); // our own words and numbers only: never rich text
    default:
        return {};
    }
}

QVariant cellData(const StatusTally &tally, const StatusRules &rules, int role)
{
    switch (role) {
    case CellRole:
        return QVariant::fromValue(signOf(tally));
    case TallyRole:
        return QVariant::fromValue(tally);
    case StateRole:
        return static_cast<int>(tally.headline());
    case PermilleRole: {
        const auto point = tally.point(rules);
        return point ? QVariant(permilleOf(*point)) : QVariant();
    }
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return cellSentence(tally, rules); // our own words and numbers only: never rich text
    default:
        return {};
    }
}

} // namespace servanda

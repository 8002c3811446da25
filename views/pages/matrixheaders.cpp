#include "views/pages/matrixheaders.h"

#include "model/dossier/dossier.h"
#include "model/items/overviewmodel.h"
#include "views/delegates/levelcounts.h"
#include "views/textstyle.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {

constexpr int kMostTitleLines = 3;

int codeWidth(const QFontMetrics &metrics)
{
    return metrics.horizontalAdvance(u"MMMM"_s) + 6;
}

/// A few lines, broken between words, the last one elided.
QStringList brokenTitle(const QString &title, const QFontMetrics &metrics, int width)
{
    QStringList lines;
    QString line;
    const QStringList words = title.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString longer = line.isEmpty() ? words[i] : line + u' ' + words[i];
        if (line.isEmpty() || metrics.horizontalAdvance(longer) <= width) {
            line = longer;
            continue;
        }
        if (lines.size() + 1 == kMostTitleLines) {
            lines
                += metrics.elidedText(line + u' ' + words.mid(i).join(u' '), Qt::ElideRight, width);
            return lines;
        }
        lines += metrics.elidedText(line, Qt::ElideRight, width);
        line = words[i];
    }
    lines += metrics.elidedText(line, Qt::ElideRight, width);
    return lines;
}

} // namespace

MatrixColumnHeader::MatrixColumnHeader(const OverviewModel &overview, QWidget *parent)
    : PlainHeader(Qt::Horizontal, parent),
      m_overview(overview)
{
    setMinimumSectionSize(56);
    setSectionResizeMode(QHeaderView::Stretch);
}

QSize MatrixColumnHeader::sizeHint() const
{
    const int small = QFontMetrics(zoomedFont(TextStyle::Small)).height();
    const int strong = QFontMetrics(zoomedFont(TextStyle::Strong)).height();
    int lines = 1;
    for (int section = 0; section < count() && !m_overview.isTotalColumn(section); ++section) {
        const auto &column = m_overview.overview().columns[static_cast<size_t>(section)];
        const int width = qMax(minimumSectionSize(), sectionSize(section)) - 4;
        const auto broken
            = brokenTitle(column.title, QFontMetrics(zoomedFont(TextStyle::Small)), width);
        lines = qMax(lines, static_cast<int>(broken.size()));
    }
    return {PlainHeader::sizeHint().width(), strong + lines * small + 14};
}

void MatrixColumnHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme &theme = Theme::current();
    painter->fillRect(rect, theme.card);
    painter->setPen(theme.line);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const QRect room = rect.adjusted(2, 7, -2, -4);
    if (m_overview.isTotalColumn(section)) {
        const int small = QFontMetrics(zoomedFont(TextStyle::Small)).height();
        painter->setFont(zoomedFont(TextStyle::Small));
        painter->setPen(theme.secondary);
        painter->drawText(room, Qt::AlignHCenter | Qt::AlignTop, u"All clauses, per level"_s);
        paintLevelHeads(painter,
                        QRectF(rect.left(), rect.bottom() - small - 4, rect.width(), small));
        return;
    }
    const OverviewColumn &column = m_overview.overview().columns[static_cast<size_t>(section)];
    painter->setFont(zoomedFont(TextStyle::Strong));
    painter->setPen(theme.text);
    painter->drawText(room, Qt::AlignHCenter | Qt::AlignTop, column.number);
    const QFont small = zoomedFont(TextStyle::Small);
    const QFontMetrics metrics(small);
    int top = room.top() + QFontMetrics(zoomedFont(TextStyle::Strong)).height() + 1;
    painter->setFont(small);
    painter->setPen(theme.secondary);
    for (const QString &line : brokenTitle(column.title, metrics, room.width())) {
        painter->drawText(QRect(room.left(), top, room.width(), metrics.height()),
                          Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextSingleLine, line);
        top += metrics.height();
    }
}

MatrixRowHeader::MatrixRowHeader(const OverviewModel &overview, const Dossier &dossier,
                                 QWidget *parent)
    : PlainHeader(Qt::Vertical, parent),
      m_overview(overview),
      m_dossier(dossier)
{
    styleText(this, TextStyle::Text);
    setSectionResizeMode(QHeaderView::Fixed);
}

QSize MatrixRowHeader::sizeHint() const
{
    constexpr int kNameCharacters = 14;
    const QFontMetrics metrics(zoomedFont(TextStyle::Text));
    const int width = 12 + codeWidth(QFontMetrics(zoomedFont(TextStyle::Small)))
        + kNameCharacters * metrics.averageCharWidth();
    return {width, 100};
}

void MatrixRowHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme &theme = Theme::current();
    painter->fillRect(rect, theme.card);
    painter->setPen(theme.line);
    painter->drawLine(rect.left() + 12, rect.bottom(), rect.right(), rect.bottom());
    const Party *party = m_dossier.find(PartyId{m_overview.factAt(section).id});
    if (!party)
        return;
    const QFont small = zoomedFont(TextStyle::Small);
    const int width = codeWidth(QFontMetrics(small));
    painter->setFont(small);
    painter->setPen(theme.secondary);
    painter->drawText(rect.adjusted(12, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(small).elidedText(party->code, Qt::ElideRight, width));
    const QRect room = rect.adjusted(12 + width, 0, -4, 0);
    painter->setFont(zoomedFont(TextStyle::Text));
    painter->setPen(theme.text);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(painter->font())
                          .elidedText(party->name.simplified(), Qt::ElideRight, room.width()));
}

} // namespace servanda

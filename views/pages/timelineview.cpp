#include "views/pages/timelineview.h"

#include "model/analysis/factsheet.h"
#include "views/charts/timelinepainting.h"
#include "views/plaintext.h"
#include "views/textstyle.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {

constexpr double kZoomStep = 1.5;

QString nameOf(const TimelineLane &lane, const Dossier &dossier)
{
    return lane.fact ? captionOf(dossier, lane.fact) : u"No clause"_s;
}

QString daysOf(const TimelineMark &mark)
{
    const QDate first = QDate::fromJulianDay(mark.first);
    const QDate last = QDate::fromJulianDay(mark.last);
    if (mark.first == mark.last)
        return PartialDate(first).toText();
    // A month or a year as such, not as its first and last day.
    for (const auto &format : {u"yyyy-MM"_s, u"yyyy"_s}) {
        const auto date = PartialDate::parse(first.toString(format));
        if (date && date->firstDay() == first && date->lastDay() == last)
            return date->toText();
    }
    return PartialDate(first).toText() + u" to "_s + PartialDate(last).toText();
}

} // namespace

TimelineView::TimelineView(const Dossier &dossier, QWidget *parent)
    : QAbstractScrollArea(parent),
      m_dossier(dossier)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setMinimumSize(320, 160);
    verticalScrollBar()->setSingleStep(24);
}

void TimelineView::setTimeline(Timeline timeline)
{
    const auto before = m_current;
    const size_t entry = before ? m_layout.marks(before->lane)[before->mark].begin : 0;
    const FactRef lane = before ? m_layout.timeline().lanes[before->lane].fact : FactRef{};
    m_layout.setTimeline(std::move(timeline));
    m_names.clear();
    for (const TimelineLane &one : m_layout.timeline().lanes)
        m_names += nameOf(one, m_dossier);
    const auto &lanes = m_layout.timeline().lanes;
    const bool isSame = before && before->lane < lanes.size() && lanes[before->lane].fact == lane;
    keepCurrent(isSame ? before : std::nullopt, entry);
    m_pointed.reset();
    arrange();
}

QRectF TimelineView::placeOf(TimelinePlace place) const
{
    return m_layout.boxOf(place).translated(0,
                                            m_layout.plot().top() - verticalScrollBar()->value());
}

void TimelineView::zoomIn()
{
    const double x = m_current ? placeOf(*m_current).center().x() : m_layout.plot().center().x();
    zoomBy(1 / kZoomStep, x);
}

void TimelineView::zoomOut()
{
    const double x = m_current ? placeOf(*m_current).center().x() : m_layout.plot().center().x();
    zoomBy(kZoomStep, x);
}

void TimelineView::zoomToFit()
{
    const double whole = m_layout.most() - m_layout.least();
    zoomBy(whole / m_layout.span(), m_layout.plot().left());
}

void TimelineView::zoomBy(double factor, double x)
{
    const auto before = m_current;
    const size_t entry = before ? m_layout.marks(before->lane)[before->mark].begin : 0;
    const QRectF plot = m_layout.plot();
    m_layout.zoom(factor, std::clamp(x, plot.left(), plot.right()));
    keepCurrent(before, entry);
    m_pointed.reset();
    tellScrollBars();
    viewport()->update();
}

/// Marks come apart and together; the keyboard stays on the one that holds the same fact.
void TimelineView::keepCurrent(std::optional<TimelinePlace> before, size_t entry)
{
    m_current = before ? m_layout.markOf(before->lane, entry) : std::nullopt;
}

void TimelineView::arrange()
{
    const QFontMetricsF metrics(zoomedFont(TextStyle::Text));
    const auto before = m_current;
    const size_t entry = before ? m_layout.marks(before->lane)[before->mark].begin : 0;
    m_layout.setRoom(viewport()->size(), std::round(metrics.height()));
    keepCurrent(before, entry);
    tellScrollBars();
    viewport()->update();
}

void TimelineView::tellScrollBars()
{
    const QRectF plot = m_layout.plot();
    const double pixels = m_layout.pixelsPerDay();
    m_isTelling = true;
    const auto width = static_cast<int>((m_layout.most() - m_layout.least()) * pixels);
    horizontalScrollBar()->setRange(0, std::max(0, width - static_cast<int>(plot.width())));
    horizontalScrollBar()->setPageStep(static_cast<int>(plot.width()));
    horizontalScrollBar()->setSingleStep(static_cast<int>(plot.width() / 20));
    horizontalScrollBar()->setValue(
        static_cast<int>((m_layout.from() - m_layout.least()) * pixels));
    const auto height = static_cast<int>(plot.height());
    verticalScrollBar()->setRange(
        0, std::max(0, static_cast<int>(std::ceil(m_layout.contentHeight())) + 1 - height));
    verticalScrollBar()->setPageStep(height);
    m_isTelling = false;
}

void TimelineView::scrollContentsBy(int dx, int)
{
    if (dx != 0 && !m_isTelling)
        m_layout.moveTo(m_layout.least()
                        + horizontalScrollBar()->value() / m_layout.pixelsPerDay());
    viewport()->update();
}

std::optional<TimelinePlace> TimelineView::markAt(QPointF place) const
{
    if (place.y() < m_layout.plot().top())
        return std::nullopt;
    return m_layout.markAt(place
                           + QPointF(0, verticalScrollBar()->value() - m_layout.plot().top()));
}

QString TimelineView::textOf(TimelinePlace place) const
{
    constexpr size_t kListed = 6;
    const TimelineLane &lane = m_layout.timeline().lanes[place.lane];
    const TimelineMark &mark = m_layout.marks(place.lane)[place.mark];
    QString kinds = markText(lane, mark);
    if (mark.count == 1)
        kinds = enumLabel(*mark.kind) + (mark.drafts > 0 ? u" (draft)"_s : QString());
    QStringList lines{kinds, daysOf(mark) + u" · "_s + m_names.value(qsizetype(place.lane))};
    for (size_t at = mark.begin; at < mark.begin + std::min(mark.count, kListed); ++at)
        lines += captionOf(m_dossier, lane.entries[at].fact());
    if (mark.count > kListed)
        lines += u"and %1 more"_s.arg(mark.count - kListed);
    return lines.join(u'\n');
}

void TimelineView::describe(std::optional<TimelinePlace> place, bool withTip)
{
    if (place == m_pointed)
        return;
    m_pointed = place;
    viewport()->setCursor(place ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const QString text = place ? textOf(*place) : QString();
    if (place && withTip && isVisible()) {
        const QPoint below = placeOf(*place).bottomLeft().toPoint() + QPoint(4, 6);
        QToolTip::showText(viewport()->mapToGlobal(below), escapedToolTip(text), viewport());
    } else if (!place) {
        QToolTip::hideText();
    }
    setAccessibleDescription(text);
    Q_EMIT described(text);
}

void TimelineView::activate(TimelinePlace place)
{
    const TimelineLane &lane = m_layout.timeline().lanes[place.lane];
    const TimelineMark &mark = m_layout.marks(place.lane)[place.mark];
    std::vector<FactRef> facts;
    for (size_t at = mark.begin; at < mark.begin + std::min(mark.count, kMostFacts); ++at)
        facts.push_back(lane.entries[at].fact());
    QString title = markText(lane, mark) + u", "_s + daysOf(mark);
    if (mark.count > kMostFacts)
        title += u" (the first %1)"_s.arg(kMostFacts);
    Q_EMIT activated(title, facts);
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), Theme::current().card);
    TimelineLook look{Theme::current(), zoomedFont(TextStyle::Secondary),
                      zoomedFont(TextStyle::Strong), zoomedFont(TextStyle::Small)};
    look.names = m_names;
    look.scrolled = verticalScrollBar()->value();
    if (hasFocus())
        look.current = m_current;
    paintTimeline(painter, m_layout, look);
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    describe(markAt(event->position()), true);
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    const auto place = event->button() == Qt::LeftButton ? markAt(event->position()) : std::nullopt;
    if (!place)
        return;
    m_current = place;
    viewport()->update();
    activate(*place);
}

void TimelineView::leaveEvent(QEvent *event)
{
    describe(std::nullopt, false);
    QAbstractScrollArea::leaveEvent(event);
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const int turned = event->angleDelta().y();
    constexpr double kNotch = 120;
    if (event->modifiers() & Qt::ControlModifier) {
        if (turned != 0)
            zoomBy(std::pow(kZoomStep, -turned / kNotch), event->position().x());
    } else if (event->modifiers() & Qt::ShiftModifier) {
        const double part = horizontalScrollBar()->singleStep() * 2 * turned / kNotch;
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - static_cast<int>(part));
    } else {
        QAbstractScrollArea::wheelEvent(event);
    }
    event->accept();
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return walkAlong(-1);
    case Qt::Key_Right:
        return walkAlong(1);
    case Qt::Key_Up:
        return walkAcross(-1);
    case Qt::Key_Down:
        return walkAcross(1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_0:
        return zoomToFit();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current)
            return activate(*m_current);
        break;
    default:
        break;
    }
    event->ignore();
}

void TimelineView::walkAlong(int by)
{
    if (!m_current)
        return walkAcross(1);
    const auto count = static_cast<int>(m_layout.marks(m_current->lane).size());
    const int next = static_cast<int>(m_current->mark) + by;
    if (next >= 0 && next < count)
        goTo({m_current->lane, static_cast<size_t>(next)});
}

/// To the next lane that has marks, there to the one nearest in time; at first, to the first one.
void TimelineView::walkAcross(int by)
{
    const auto lanes = static_cast<int>(m_layout.timeline().lanes.size());
    int lane = m_current ? static_cast<int>(m_current->lane) + by : 0;
    while (lane >= 0 && lane < lanes && m_layout.marks(static_cast<size_t>(lane)).empty())
        lane += by;
    if (lane < 0 || lane >= lanes)
        return;
    const auto at = static_cast<size_t>(lane);
    size_t nearest = 0;
    if (m_current) {
        const double x = m_layout.boxOf(*m_current).center().x();
        const auto distance = [&](size_t mark) {
            return std::abs(m_layout.boxOf({at, mark}).center().x() - x);
        };
        for (size_t mark = 1; mark < m_layout.marks(at).size(); ++mark) {
            if (distance(mark) < distance(nearest))
                nearest = mark;
        }
    }
    goTo({at, nearest});
}

/// Makes a mark the current one and brings it into view.
void TimelineView::goTo(TimelinePlace place)
{
    m_current = place;
    const QRectF plot = m_layout.plot();
    const QRectF box = m_layout.boxOf(place);
    constexpr double kAir = 24;
    if (box.left() < plot.left() + kAir || box.right() > plot.right() - kAir) {
        m_layout.moveTo(m_layout.dayAt(box.center().x()) - m_layout.span() / 2);
        tellScrollBars();
    }
    const QRectF lane = m_layout.laneBox(place.lane);
    const int scrolled = verticalScrollBar()->value();
    if (lane.top() < scrolled)
        verticalScrollBar()->setValue(static_cast<int>(lane.top()));
    else if (lane.bottom() > scrolled + plot.height())
        verticalScrollBar()->setValue(static_cast<int>(std::ceil(lane.bottom() - plot.height())));
    describe(place, true);
    viewport()->update();
}

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        arrange();
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace servanda

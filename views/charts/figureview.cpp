#include "views/charts/figureview.h"

#include "views/charts/figurescene.h"
#include "views/charts/figurewords.h"

#include <QFocusEvent>
#include <QFontInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace servanda {

using namespace Qt::StringLiterals;

namespace {

constexpr double kReach = 18;

/// A tooltip interprets what looks like mark-up, so it gets mark-up of ours around escaped text.
QString tooltipOf(const QString &text)
{
    return u"<qt>"_s + text.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</qt>"_s;
}

} // namespace

struct FigureView::Pointed
{
    std::optional<FigureScene::Step> step;
};

FigureView::FigureView(Form form, QWidget *parent)
    : QGraphicsView(parent),
      m_form(form),
      m_scene(new FigureScene(this)),
      m_pointed(std::make_unique<Pointed>())
{
    setScene(m_scene);
    setFrameShape(QFrame::NoFrame);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(form == Form::Card ? QSize(220, 150) : QSize(480, 340));
}

FigureView::~FigureView() = default;

void FigureView::setFigure(FigureData figure)
{
    setAccessibleName(m_form == Form::Card ? cardTitle(figure) : figure.title);
    setAccessibleDescription(alternativeText(figure));
    point(false, 0, 0);
    m_scene->show(std::move(figure), viewport()->size(), figureStyle());
}

const FigureData &FigureView::figure() const
{
    return m_scene->figure();
}

void FigureView::arrange()
{
    point(false, 0, 0);
    m_scene->arrange(viewport()->size(), figureStyle());
}

FigureStyle FigureView::figureStyle() const
{
    // Text follows the size the program's text has; 13 pixels is what the figures are drawn for.
    const double textScale = QFontInfo(font()).pixelSize() / 13.0;
    const FigureForm form = m_form == Form::Card ? FigureForm::Card : FigureForm::Page;
    return FigureStyle::make(form, viewport()->size(), Theme::current(), textScale);
}

void FigureView::point(bool hasStep, size_t curve, size_t pointIndex)
{
    std::optional<FigureScene::Step> step;
    if (hasStep)
        step = FigureScene::Step{curve, pointIndex};
    if (step == m_pointed->step)
        return;
    m_pointed->step = step;
    m_scene->highlight(step);
    viewport()->setCursor(step ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (!step) {
        QToolTip::hideText();
        Q_EMIT described({});
        return;
    }
    const QString text = stepText(figure(), figure().series[curve], m_scene->pointOf(*step));
    const QPoint place = mapFromScene(m_scene->placeOf(*step)) + QPoint(8, 8);
    if (isVisible())
        QToolTip::showText(viewport()->mapToGlobal(place), tooltipOf(text), viewport());
    Q_EMIT described(text);
}

void FigureView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    arrange();
}

void FigureView::mouseMoveEvent(QMouseEvent *event)
{
    const auto step = m_scene->stepAt(mapToScene(event->position().toPoint()), kReach);
    point(step.has_value(), step ? step->curve : 0, step ? step->point : 0);
    QGraphicsView::mouseMoveEvent(event);
}

void FigureView::mouseReleaseEvent(QMouseEvent *event)
{
    QGraphicsView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    const auto step = m_scene->stepAt(mapToScene(event->position().toPoint()), kReach);
    if (!step)
        return;
    // A copy: whoever listens may give this view another figure.
    const std::vector<FactRef> facts = m_scene->pointOf(*step).facts;
    Q_EMIT activated(facts);
}

void FigureView::leaveEvent(QEvent *event)
{
    point(false, 0, 0);
    QGraphicsView::leaveEvent(event);
}

void FigureView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return stepSideways(-1);
    case Qt::Key_Right:
        return stepSideways(1);
    case Qt::Key_Up:
        return stepAcross(-1);
    case Qt::Key_Down:
        return stepAcross(1);
    case Qt::Key_Escape:
        if (m_pointed->step)
            return point(false, 0, 0);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_pointed->step) {
            // A copy: whoever listens may give this view another figure.
            const std::vector<FactRef> facts = m_scene->pointOf(*m_pointed->step).facts;
            Q_EMIT activated(facts);
            return;
        }
        break;
    default:
        break;
    }
    event->ignore();
}

void FigureView::stepSideways(int by)
{
    if (!m_pointed->step)
        return stepAcross(1);
    const auto [curve, index] = *m_pointed->step;
    const size_t count = figure().series[curve].points.size();
    if (by < 0 ? index > 0 : index + 1 < count)
        point(true, curve, by < 0 ? index - 1 : index + 1);
}

void FigureView::stepAcross(int by)
{
    // The next curve that has a step, from the nearest day on; at first, the end of the first one.
    const auto count = static_cast<int>(m_scene->curves().size());
    int curve = m_pointed->step ? static_cast<int>(m_pointed->step->curve) + by : 0;
    while (curve >= 0 && curve < count) {
        const auto at = static_cast<size_t>(curve);
        const auto &points = figure().series[at].points;
        if (!points.empty()) {
            size_t nearest = points.size() - 1;
            if (m_pointed->step) {
                const QDate day = m_scene->pointOf(*m_pointed->step).day;
                while (nearest > 0 && points[nearest].day > day)
                    --nearest;
            }
            return point(true, at, nearest);
        }
        curve += by;
    }
}

void FigureView::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        arrange();
}

void FigureView::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    viewport()->update();
}

void FigureView::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    viewport()->update();
}

void FigureView::drawForeground(QPainter *painter, const QRectF &)
{
    if (!hasFocus())
        return;
    painter->setPen(QPen(Theme::current().accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(sceneRect().adjusted(1, 1, -1, -1));
}

} // namespace servanda

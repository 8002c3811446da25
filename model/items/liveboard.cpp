#include "model/items/liveboard.h"

namespace servanda {
namespace {

/// So many take about as long as it takes to paint.
constexpr size_t kStep = 10'000;
constexpr qsizetype kPledgesAtOnce = 20'000;

} // namespace

LiveBoard::LiveBoard(const Feed &feed, QDate asOf, QObject *parent)
    : QObject(parent),
      m_feed(feed),
      m_asOf(asOf)
{
    connect(&m_steps, &QTimer::timeout, this, &LiveBoard::assessMore);
    connect(&feed.dossier(), &Dossier::changed, this, &LiveBoard::follow);
}

void LiveBoard::setAsOf(QDate asOf)
{
    m_asOf = asOf;
    if (!m_board)
        return;
    m_board->setAsOf(asOf);
    resume();
}

const StatusBoard *LiveBoard::ready(QDate asOf) const
{
    if (asOf != m_asOf)
        return nullptr;
    if (!m_board) {
        m_board = std::make_unique<StatusBoard>(m_feed, m_asOf, StatusBoard::Making::InSteps);
        resume();
    }
    return m_board->isComplete() ? m_board.get() : nullptr;
}

void LiveBoard::follow(const Edit &edit)
{
    if (!m_board)
        return;
    m_board->follow(edit);
    resume();
}

void LiveBoard::resume() const
{
    if (m_feed.dossier().table<Pledge>().size() <= kPledgesAtOnce)
        m_board->assessMore(static_cast<size_t>(kPledgesAtOnce));
    if (!m_board->isComplete())
        m_steps.start();
}

void LiveBoard::assessMore()
{
    m_board->assessMore(kStep);
    if (!m_board->isComplete())
        return;
    m_steps.stop();
    Q_EMIT completed();
}

} // namespace servanda

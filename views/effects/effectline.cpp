#include "views/effects/effectline.h"

#include "model/analysis/statusreach.h"
#include "views/effects/effectdetails.h"
#include "views/effects/effectwork.h"
#include "views/plaintext.h"
#include "views/textstyle.h"

#include <QHBoxLayout>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace servanda {

EffectLine::EffectLine(const Dossier &dossier, QDate asOf, QWidget *parent)
    : QWidget(parent),
      m_dossier(dossier),
      m_asOf(asOf),
      m_work(new EffectWork(this)),
      m_pause(new QTimer(this)),
      m_text(plainLabel()),
      m_more(new QToolButton),
      m_details(new EffectDetails)
{
    setObjectName(u"effect"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    m_text->setObjectName(u"effectText"_s);
    m_text->setMinimumWidth(1); // a long word must not widen the inspector
    line->addWidget(m_text, 1);
    m_more->setObjectName(u"effectMore"_s);
    m_more->setText(u"Details"_s);
    m_more->setAutoRaise(true);
    m_more->setCheckable(true);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setAccessibleName(u"Details of the effect"_s);
    styleText(m_more, TextStyle::Secondary);
    line->addWidget(m_more, 0, Qt::AlignTop);
    layout->addLayout(line);
    layout->addWidget(m_details, 1);
    m_details->hide();
    hide();

    constexpr int kPause = 300; // milliseconds: longer than between two letters
    m_pause->setInterval(kPause);
    m_pause->setSingleShot(true);
    connect(m_pause, &QTimer::timeout, this, &EffectLine::ask);
    connect(m_work, &EffectWork::answered, this, &EffectLine::tell);
    connect(m_more, &QToolButton::toggled, m_details, &QWidget::setVisible);
}

void EffectLine::askSoon(std::function<std::optional<Edit>()> edit)
{
    m_edit = std::move(edit);
    m_effect.reset();
    m_work->stop();
    m_pause->start();
}

void EffectLine::askNow(std::function<std::optional<Edit>()> edit)
{
    askSoon(std::move(edit));
    m_pause->stop();
    ask();
}

void EffectLine::showDetails(bool on)
{
    m_more->setChecked(on);
}

void EffectLine::ask()
{
    auto edit = m_edit();
    if (!edit || statusReachOf(*edit) == StatusReach::Nowhere) {
        hide();
        return;
    }
    if (!isVisible()) {
        m_text->setText(u"Effect: working it out…"_s);
        m_more->setEnabled(false);
        show();
    }
    m_work->ask(*std::move(edit), m_dossier, EditMade::NotYet, m_asOf);
}

void EffectLine::tell(const StatusEffect &effect)
{
    m_effect = effect;
    m_text->setText(u"Effect: "_s + effect.toText());
    m_more->setEnabled(!effect.isNone());
    m_details->show(effect, m_dossier);
    m_details->setVisible(m_more->isChecked() && !effect.isNone());
    Q_EMIT told();
}

} // namespace servanda

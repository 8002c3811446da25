#include "views/window/inspector.h"

#include "model/items/liveboard.h"
#include "views/icon.h"
#include "views/plaintext.h"
#include "views/theme/theme.h"
#include "views/window/browsing.h"
#include "views/window/factpane.h"
#include "views/window/grouppane.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

QToolButton *buttonFor(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    if (action->menu())
        button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

} // namespace

Inspector::Inspector(const LiveBoard &board, Browsing &browsing, QWidget *parent)
    : QWidget(parent),
      m_dossier(board.feed().dossier()),
      m_browsing(browsing),
      m_back(new QToolButton),
      m_panes(new QStackedWidget),
      m_nothing(plainLabel(u"Select anything to see its facts and sources here."_s)),
      m_factPane(new FactPane(board)),
      m_groupPane(new GroupPane(board)),
      m_bar(new QWidget),
      m_context(new QWidget)
{
    setObjectName(u"inspector"_s);
    setAccessibleName(u"Inspector"_s);
    setMinimumWidth(240);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->setSpacing(0);
    m_back->setIcon(themedIcon(u"back"_s));
    m_back->setText(u"Back"_s);
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setAutoRaise(true);
    m_back->setFocusPolicy(Qt::StrongFocus);
    m_back->setToolTip(u"To what was shown before (Alt+Left)"_s);
    m_back->setObjectName(u"inspectorBack"_s);
    connect(m_back, &QToolButton::clicked, this, &Inspector::goBack);
    layout->addWidget(m_back);
    layout->setAlignment(m_back, Qt::AlignLeft);
    auto *buttons = new QHBoxLayout(m_bar);
    buttons->setContentsMargins(10, 6, 10, 0);
    buttons->setSpacing(2);
    layout->addWidget(m_bar);
    m_bar->hide();
    auto *context = new QHBoxLayout(m_context);
    context->setContentsMargins(10, 2, 10, 0);
    context->setSpacing(2);
    layout->addWidget(m_context);
    m_context->hide();
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setContentsMargins(16, 18, 16, 0);
    m_panes->addWidget(m_nothing);
    m_panes->addWidget(m_factPane);
    m_panes->addWidget(m_groupPane);
    layout->addWidget(m_panes, 1);

    connect(m_factPane, &FactPane::followed, this, &Inspector::follow);
    const auto goToList = [this](const QString &title, const std::vector<FactRef> &facts) {
        m_trail.push_back({{}, title, facts});
        showLast();
    };
    connect(m_factPane, &FactPane::listRequested, this, goToList);
    connect(m_factPane, &FactPane::adoptRequested, this, &Inspector::adoptRequested);
    connect(m_factPane, &FactPane::rolesRequested, this, &Inspector::rolesRequested);
    connect(m_factPane, &FactPane::addReadingRequested, this, &Inspector::addReadingRequested);
    connect(m_groupPane, &GroupPane::listRequested, this, goToList);
    connect(m_groupPane, &GroupPane::followed, this, &Inspector::follow);
    connect(&browsing, &Browsing::selectedChanged, this, [this](FactRef fact) {
        goTo({fact, {}, {}});
    });
    connect(&browsing, &Browsing::groupSelected, this,
            [this](const QString &title, const std::vector<FactRef> &facts) {
                goTo({{}, title, facts});
            });
    connect(&browsing, &Browsing::viewChanged, this, &Inspector::showLast);
    connect(&m_dossier, &Dossier::changed, this, &Inspector::showLast);
    connect(&board, &LiveBoard::completed, this, &Inspector::showLast);
    showLast();
}

void Inspector::addHistory(HistoryReader &history)
{
    m_factPane->addHistory(history);
}

void Inspector::addContents(ContentReader &contents)
{
    m_factPane->addContents(contents);
}

void Inspector::goBack()
{
    if (!canGoBack())
        return;
    m_trail.pop_back();
    showLast();
}

FactRef Inspector::shownFact() const
{
    return m_trail.empty() ? FactRef() : m_trail.back().fact;
}

void Inspector::addActions(const QList<QAction *> &actions)
{
    auto *buttons = static_cast<QHBoxLayout *>(m_bar->layout());
    for (QAction *action : actions)
        buttons->addWidget(buttonFor(action));
    buttons->addStretch(1);
    showLast();
}

void Inspector::addContextActions(const QList<QAction *> &actions)
{
    auto *buttons = static_cast<QHBoxLayout *>(m_context->layout());
    if (buttons->count() == 0)
        buttons->addStretch(1);
    for (QAction *action : actions) {
        QToolButton *button = buttonFor(action);
        buttons->insertWidget(buttons->count() - 1, button);
        button->setVisible(action->isEnabled());
        connect(action, &QAction::changed, this, &Inspector::showContext);
    }
    showContext();
}

void Inspector::addReadingButtons()
{
    m_factPane->addReadingButtons();
    showLast();
}

void Inspector::showContext()
{
    bool any = false;
    for (int i = 0; i < m_context->layout()->count(); ++i) {
        auto *button = qobject_cast<QToolButton *>(m_context->layout()->itemAt(i)->widget());
        if (!button)
            continue;
        button->setVisible(button->defaultAction()->isEnabled());
        any = any || button->defaultAction()->isEnabled();
    }
    m_context->setVisible(any && shownFact() && !m_form);
}

void Inspector::openForm(QWidget *form)
{
    closeForm();
    m_form = form;
    m_panes->addWidget(form);
    m_panes->setCurrentWidget(form);
    m_back->hide();
    m_bar->hide();
    m_context->hide();
}

void Inspector::closeForm()
{
    if (!m_form)
        return;
    QWidget *form = std::exchange(m_form, nullptr);
    const bool hadFocus = form->isAncestorOf(QApplication::focusWidget());
    m_panes->removeWidget(form);
    form->hide();
    form->deleteLater(); // it may be the one that has asked for it
    showLast();
    if (hadFocus)
        m_panes->currentWidget()->setFocus();
}

void Inspector::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().card);
    painter.setPen(Theme::current().line);
    painter.drawLine(rect().topLeft(), rect().bottomLeft());
}

void Inspector::goTo(Step step)
{
    if (!m_goingDeeper)
        m_trail.clear();
    if (step.fact || !step.title.isEmpty())
        m_trail.push_back(std::move(step));
    showLast();
}

void Inspector::follow(FactRef fact)
{
    m_goingDeeper = true;
    m_browsing.select(fact);
    m_goingDeeper = false;
}

void Inspector::showLast()
{
    const QWidget *focused = QApplication::focusWidget();
    const bool hadFocus = focused && isAncestorOf(focused);
    // What has been removed meanwhile is no place to be, nor to go back to.
    std::erase_if(m_trail,
                  [this](const Step &step) { return step.fact && !m_dossier.has(step.fact); });
    if (m_form)
        return; // what has been selected meanwhile is shown when the form is closed
    m_back->setVisible(canGoBack());
    m_bar->setVisible(shownFact() && m_bar->layout()->count() > 0);
    showStep();
    showContext();
    // What had the focus is gone or hidden; the keyboard goes on from here.
    if (hadFocus && canGoBack())
        m_back->setFocus();
    else if (hadFocus)
        m_panes->currentWidget()->setFocus();
    Q_EMIT shown();
}

void Inspector::showStep()
{
    if (m_trail.empty()) {
        m_panes->setCurrentWidget(m_nothing);
        return;
    }
    const Step &step = m_trail.back();
    const ViewState &view = m_browsing.view();
    if (step.fact) {
        m_factPane->show(step.fact, view);
        m_panes->setCurrentWidget(m_factPane);
    } else {
        m_groupPane->show(step.title, step.group, view.asOf);
        m_panes->setCurrentWidget(m_groupPane);
    }
}

} // namespace servanda

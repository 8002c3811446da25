#include "views/window/strip.h"

#include "views/icon.h"
#include "views/plaintext.h"
#include "views/textstyle.h"
#include "views/window/browsing.h"
#include "views/window/chip.h"
#include "views/window/dayedit.h"
#include "views/window/filterwords.h"
#include "views/window/knownonmenu.h"
#include "views/window/periodmenu.h"

#include <QAction>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {

QLabel *quietLabel(const QString &text, QWidget *buddy = nullptr)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(buddy);
    return label;
}

template <class T>
std::vector<qint64> keysOf(const std::vector<T> &values)
{
    std::vector<qint64> keys;
    for (const T &value : values) {
        if constexpr (std::is_enum_v<T>)
            keys.push_back(static_cast<qint64>(value));
        else
            keys.push_back(value.value);
    }
    return keys;
}

template <class T>
std::vector<T> fromKeys(const std::vector<qint64> &keys)
{
    std::vector<T> values;
    for (const qint64 key : keys) {
        if constexpr (std::is_enum_v<T>)
            values.push_back(static_cast<T>(key));
        else
            values.push_back(T{key});
    }
    return values;
}

} // namespace

Strip::Strip(const Dossier &dossier, Browsing &browsing, QDate today, QWidget *parent)
    : QWidget(parent),
      m_dossier(dossier),
      m_browsing(browsing),
      m_menu(new CheckMenu(this)),
      m_periodMenu(new PeriodMenu(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(18, 8, 14, 9);
    layout->setSpacing(8);
    buildAsOf(today);
    buildKnownOn(today);
    buildFilter();
    layout->addStretch(1);
    buildSearch();
    connect(&browsing, &Browsing::viewChanged, this, &Strip::showView);
    connect(&dossier, &Dossier::changed, this, [this] { showView(m_browsing.view()); });
    connect(m_menu, &CheckMenu::checkedChanged, this, [this](const std::vector<qint64> &keys) {
        if (m_chosen)
            m_chosen(keys);
    });
    connect(m_periodMenu, &PeriodMenu::periodChanged, this, [this](QDate from, QDate to) {
        changeFilter([&](Filter &filter) {
            filter.from = from;
            filter.to = to;
        });
    });
    showView(browsing.view());
}

void Strip::buildAsOf(QDate today)
{
    m_asOf = dayEdit(this);
    m_asOf->setObjectName(u"asOf"_s);
    m_asOf->setAccessibleName(u"As of"_s);
    connect(m_asOf, &QDateEdit::dateChanged, this, [this](QDate day) {
        ViewState view = m_browsing.view();
        view.asOf = day;
        m_browsing.setView(view);
    });
    m_today = new QToolButton;
    m_today->setText(u"Today"_s);
    m_today->setAutoRaise(true);
    m_today->setFocusPolicy(Qt::StrongFocus);
    m_today->setToolTip(u"Show everything as of today"_s);
    connect(m_today, &QToolButton::clicked, this, [this, today] { m_asOf->setDate(today); });
    layout()->addWidget(quietLabel(u"&As of"_s, m_asOf));
    layout()->addWidget(m_asOf);
    layout()->addWidget(m_today);
}

void Strip::buildKnownOn(QDate today)
{
    m_knownOn = new Chip(this);
    m_knownOn->setObjectName(u"knownOn"_s);
    m_knownOnMenu = new KnownOnMenu(today, this);
    layout()->addWidget(quietLabel(u"&Known on"_s, m_knownOn));
    layout()->addWidget(m_knownOn);
    connect(m_knownOn, &Chip::clicked, this, &Strip::chooseKnownOn);
    connect(m_knownOnMenu, &KnownOnMenu::chosen, this, &Strip::knownOnChosen);
    showKnownOn({});
}

void Strip::showKnownOn(QDate day)
{
    m_knownDay = day;
    m_knownOn->show(day.isValid() ? PartialDate(day).toText() : u"now"_s, day.isValid());
    m_knownOn->setAccessibleName(u"Known on "_s + m_knownOn->text());
}

void Strip::chooseKnownOn()
{
    m_knownOnMenu->show(m_knownDay, m_knownOn);
}

void Strip::buildFilter()
{
    layout()->addWidget(quietLabel(u"Filter"_s));
    const auto chip = [this](const QString &name, void (Strip::*open)()) {
        auto *made = new Chip(this);
        made->setObjectName(name);
        connect(made, &Chip::clicked, this, open);
        layout()->addWidget(made);
        return made;
    };
    m_kinds = chip(u"kinds"_s, &Strip::showKinds);
    m_signatories = chip(u"signatories"_s, &Strip::showSignatories);
    m_clauses = chip(u"clauses"_s, &Strip::showClauses);
    m_units = chip(u"units"_s, &Strip::showUnits);
    m_period = new Chip(this);
    m_period->setObjectName(u"period"_s);
    connect(m_period, &Chip::clicked, this, [this] {
        const ViewState &view = m_browsing.view();
        m_periodMenu->show(view.filter.from, view.filter.to, view.asOf, m_period);
    });
    layout()->addWidget(m_period);
    m_clear = new QToolButton;
    m_clear->setObjectName(u"clearFilter"_s);
    m_clear->setText(u"Clear filter"_s);
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::StrongFocus);
    connect(m_clear, &QToolButton::clicked, this, &Strip::clearFilter);
    layout()->addWidget(m_clear);
}

void Strip::buildSearch()
{
    m_search = new QLineEdit;
    m_search->setObjectName(u"search"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(120);
    m_search->setMaximumWidth(310);
    m_search->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &Strip::searchChanged);
    static_cast<QHBoxLayout *>(layout())->addWidget(m_search, 3);
}

void Strip::showSearch(const QString &hint, const QString &text)
{
    const QSignalBlocker quiet(m_search);
    m_search->setText(text);
    static const QString anything = u"Find a fact, a page, a command"_s;
    m_search->setReadOnly(hint.isEmpty());
    m_search->setPlaceholderText(hint.isEmpty() ? anything + u"  Ctrl+K"_s : hint);
    m_search->setAccessibleName(hint.isEmpty() ? anything : hint);
    m_search->setToolTip(hint.isEmpty() ? anything + u" (Ctrl+K)"_s
                                        : hint + u" (Ctrl+F). Ctrl+K finds anything."_s);
}

void Strip::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void Strip::focusAsOf()
{
    m_asOf->setFocus(Qt::ShortcutFocusReason);
}

void Strip::clearFilter()
{
    changeFilter([](Filter &filter) { filter = {}; });
}

bool Strip::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && m_search->isReadOnly() && askForPalette(event))
        return true;
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter
        || key == Qt::Key_Down) {
        Q_EMIT searchLeft();
        return true;
    }
    return false;
}

/// A click, Return or the first letter in a field that stands for the palette.
bool Strip::askForPalette(const QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress;
    if (!isKey && event->type() != QEvent::MouseButtonRelease)
        return false;
    QString typed;
    if (isKey) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        const bool opens = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        typed = opens ? QString() : key->text();
        if (!opens && (typed.isEmpty() || !typed[0].isPrint()))
            return false;
    }
    Q_EMIT paletteRequested(typed);
    return true;
}

void Strip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().card);
    painter.setPen(Theme::current().line);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

void Strip::changeFilter(const std::function<void(Filter &)> &change)
{
    ViewState view = m_browsing.view();
    change(view.filter);
    m_browsing.setView(view);
}

void Strip::showView(const ViewState &view)
{
    const QSignalBlocker quiet(m_asOf);
    m_asOf->setDate(view.asOf);
    const Filter &filter = view.filter;
    m_kinds->show(kindsWords(filter), !filter.kinds.empty());
    m_signatories->show(signatoriesWords(filter, m_dossier), !filter.signatories.empty());
    m_clauses->show(clausesWords(filter, m_dossier), !filter.clauses.empty());
    m_units->show(unitsWords(filter), !filter.units.empty());
    m_period->show(periodWords(filter), filter.from.isValid() || filter.to.isValid());
    m_clear->setVisible(!filter.isEmpty());
}

void Strip::showKinds()
{
    m_chosen = [this](const std::vector<qint64> &keys) {
        changeFilter([&](Filter &filter) { filter.kinds = fromKeys<PledgeKind>(keys); });
    };
    m_menu->setChoices(kindChoices());
    m_menu->setChecked(keysOf(m_browsing.view().filter.kinds));
    m_menu->popUp(m_kinds);
}

void Strip::showSignatories()
{
    m_chosen = [this](const std::vector<qint64> &keys) {
        changeFilter([&](Filter &filter) { filter.signatories = fromKeys<PartyId>(keys); });
    };
    m_menu->setChoices(signatoryChoices(m_dossier));
    m_menu->setChecked(keysOf(m_browsing.view().filter.signatories));
    m_menu->popUp(m_signatories);
}

void Strip::showClauses()
{
    m_chosen = [this](const std::vector<qint64> &keys) {
        changeFilter([&](Filter &filter) { filter.clauses = fromKeys<ClauseId>(keys); });
    };
    m_menu->setChoices(clauseChoices(m_dossier));
    m_menu->setChecked(keysOf(m_browsing.view().filter.clauses));
    m_menu->popUp(m_clauses);
}

void Strip::showUnits()
{
    const std::vector<Unit> units = unitsInUse(m_dossier);
    std::vector<CheckMenu::Choice> choices;
    std::vector<qint64> checked;
    for (size_t i = 0; i < units.size(); ++i) {
        choices.push_back({units[i].toText(), static_cast<qint64>(i), 0});
        if (std::ranges::find(m_browsing.view().filter.units, units[i])
            != m_browsing.view().filter.units.end())
            checked.push_back(static_cast<qint64>(i));
    }
    m_chosen = [this, units](const std::vector<qint64> &keys) {
        changeFilter([&](Filter &filter) {
            filter.units.clear();
            for (const qint64 key : keys)
                filter.units.push_back(units[static_cast<size_t>(key)]);
        });
    };
    m_menu->setChoices(choices);
    m_menu->setChecked(checked);
    m_menu->popUp(m_units);
}

} // namespace servanda

#include "views/window/factediting.h"

#include "model/dossier/draft.h"
#include "model/dossier/editlabel.h"
#include "model/dossier/editor.h"
#include "model/dossier/factedit.h"
#include "views/dialogs/settingsdialog.h"
#include "views/forms/factformpane.h"
#include "views/plaintext.h"
#include "views/window/browsing.h"
#include "views/window/effectnotice.h"
#include "views/window/evententry.h"
#include "views/window/evidenceentry.h"
#include "views/window/inspector.h"
#include "views/window/noticebar.h"
#include "views/window/readingentry.h"

#include <QAction>
#include <QApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace servanda {

FactEditing::FactEditing(const Parts &parts, QMenu &menu, QObject *parent)
    : QObject(parent),
      m_parts(parts)
{
    menu.addSeparator();
    m_edit = menu.addAction(u"&Edit"_s, QKeySequence(u"F2"_s));
    connect(m_edit, &QAction::triggered, this, &FactEditing::editRequested);
    m_editInForm = addAction(menu, u"Edit in a &form"_s, u"Shift+F2"_s, &FactEditing::editFact);
    m_duplicate = addAction(menu, u"&Duplicate"_s, u"Ctrl+Shift+N"_s, &FactEditing::duplicateFact);
    m_remove = addAction(menu, u"Re&move"_s, u"Delete"_s, &FactEditing::removeFact);
    menu.addSeparator();
    m_report = addAction(menu, u"Add fulfilment re&port"_s, u"Ctrl+R"_s, &FactEditing::addReport);
    m_rival
        = addAction(menu, u"Add ri&val claim"_s, u"Ctrl+Shift+R"_s, &FactEditing::addRivalClaim);
    addEntries(menu);
    m_standBy = menu.addAction(u"Stand by it as second p&erson"_s);
    connect(m_standBy, &QAction::triggered, this, &FactEditing::standBy);
    m_addTo = menu.addMenu(u"Add &to it"_s);
    m_addTo->setObjectName(u"addToMenu"_s);
    buildAddMenu(menu);
    connect(menu.addAction(u"Settin&gs of the dossier…"_s), &QAction::triggered, this, [this] {
        (new SettingsDialog(m_parts.editor, m_parts.browsing.view().asOf,
                            m_parts.inspector.window()))
            ->open(); // deletes itself
    });
    const auto shortName = [](QAction *action, const QString &text) {
        action->setIconText(text);
        return action;
    };
    m_parts.inspector.addActions(
        {shortName(m_editInForm, u"Edit"_s), shortName(m_report, u"Add report"_s),
         shortName(m_addTo->menuAction(), u"Add to it"_s), shortName(m_remove, u"Remove"_s)});
    m_parts.inspector.addContextActions({shortName(m_standBy, u"Stand by it"_s)});
    new EffectNotice(parts.editor.dossier(), parts.browsing, parts.notices, this); // owned by this
    connect(&m_parts.inspector, &Inspector::shown, this, &FactEditing::tellActions);
    connect(&m_parts.browsing, &Browsing::addRequested, this, &FactEditing::addFact);
    connect(&m_parts.browsing, &Browsing::selectedChanged, this, [this] {
        if (m_form && !m_form->isTouched())
            closeForm();
    });
    tellActions();
}

QAction *FactEditing::addAction(QMenu &menu, const QString &text, const QString &keys,
                                void (FactEditing::*act)())
{
    QAction *action = menu.addAction(text, QKeySequence(keys));
    connect(action, &QAction::triggered, this, act);
    return action;
}

void FactEditing::addEntries(QMenu &menu)
{
    auto *evidence
        = new EvidenceEntry({m_parts.editor, m_parts.browsing, m_parts.inspector, m_parts.notices,
                             m_parts.today, [this] { return isFormTouched(); }},
                            menu, this);
    connect(evidence, &EvidenceEntry::formMade, this,
            qOverload<FactFormPane *, FactRef>(&FactEditing::openForm));
    auto *events = new EventEntry(m_parts.editor, m_parts.inspector, m_parts.today, menu, this);
    connect(events, &EventEntry::formMade, this,
            qOverload<FactFormPane *, FactRef>(&FactEditing::openForm));
    new ReadingEntry(m_parts.editor, m_parts.browsing, m_parts.inspector, this); // owned by this
    connect(&m_parts.inspector, &Inspector::addReadingRequested, this,
            [this] { addFact(FactType::Reading); });
}

void FactEditing::buildAddMenu(QMenu &menu)
{
    m_add = menu.addMenu(u"&Add"_s);
    m_add->setObjectName(u"addMenu"_s);
    QString taken; // letters that are mnemonics already
    forEachFactType([&]<class Row>() {
        if (kMadeFromFile<Row>)
            return;
        QString label = QLatin1StringView(Description<Row>::label);
        for (qsizetype i = 0; i < label.size(); ++i) {
            if (label[i].isLetter() && !taken.contains(label[i].toLower())) {
                taken += label[i].toLower();
                label.insert(i, u'&');
                break;
            }
        }
        connect(m_add->addAction(label), &QAction::triggered, this,
                [this] { addFact(Description<Row>::type); });
    });
    QAction *open = menu.addAction(u"Add a&nything…"_s, QKeySequence(u"Ctrl+N"_s));
    connect(open, &QAction::triggered, this, [this] {
        QWidget &beside = m_parts.inspector;
        m_add->popup(beside.mapToGlobal(QPoint(16, 16)));
        m_add->setActiveAction(m_add->actions().first());
    });
}

bool FactEditing::mayClose()
{
    if (!m_form || !m_form->isTouched())
        return true;
    m_form->leave();
    return !m_form; // the second time it has left
}

void FactEditing::editFact()
{
    openForm(changeOf(m_parts.inspector.shownFact(), m_parts.editor.dossier()));
}

void FactEditing::duplicateFact()
{
    openForm(
        duplicateOf(m_parts.inspector.shownFact(), m_parts.editor.dossier(), m_parts.editor.ids()));
}

void FactEditing::removeFact()
{
    const FactRef fact = m_parts.inspector.shownFact();
    Edit removal = removalOf(fact, m_parts.editor.dossier());
    removal.label = editLabel(removal);
    if (const auto done = m_parts.editor.commit(std::move(removal)); !done)
        tellRefused(fact, done.error());
}

void FactEditing::tellRefused(FactRef fact, const Errors &errors)
{
    QString sentence = errors.front().sentence();
    if (errors.size() > 1)
        sentence += u" There are %1 more reasons."_s.arg(errors.size() - 1);
    const auto users = usersOf(fact, m_parts.editor.dossier());
    if (users.empty()) {
        m_parts.notices.add(NoticeBar::Tone::Fault, sentence);
        return;
    }
    m_parts.notices.addWithAction(
        NoticeBar::Tone::Fault, sentence, u"Show what uses it"_s,
        [this, users] { m_parts.browsing.selectGroup(u"Uses what was to be removed"_s, users); });
}

void FactEditing::addFact(FactType type)
{
    openForm(draftOf(type, {m_parts.inspector.shownFact(), m_parts.browsing.view().filter},
                     m_parts.editor.dossier(), m_parts.editor.ids()));
}

void FactEditing::offerReferring(FactRef fact)
{
    m_addTo->menuAction()->setEnabled(static_cast<bool>(fact));
    if (!fact || fact.type == m_addToFor)
        return;
    m_addToFor = fact.type;
    m_addTo->clear();
    for (const FactType type : typesReferringTo(fact.type)) {
        withFactType(type, [&]<class Row>() {
            connect(m_addTo->addAction(QString::fromLatin1(Description<Row>::label)),
                    &QAction::triggered, this, [this, type] { addFact(type); });
        });
    }
}

void FactEditing::standBy()
{
    const FactRef fact = m_parts.inspector.shownFact();
    auto edit = standingBy(fact, m_parts.editor.author(), m_parts.editor.dossier());
    if (!edit) {
        m_parts.notices.add(NoticeBar::Tone::Fault, edit.error().sentence());
        return;
    }
    if (const auto done = m_parts.editor.commit(*std::move(edit)); !done)
        m_parts.notices.add(NoticeBar::Tone::Fault, done.error().front().sentence());
}

void FactEditing::openForm(const Edit &edit)
{
    if (edit.size() > 0)
        openForm(new FactFormPane(edit, m_parts.editor, m_parts.today), {});
}

void FactEditing::openForm(FactFormPane *form, FactRef seen)
{
    if (isFormTouched()) {
        m_form->leave(); // asks; what was typed stays until the person has said so
        if (m_form) {
            delete form;
            return;
        }
    }
    m_form = form; // the inspector takes it
    form->addEffect(m_parts.browsing.view().asOf);
    connect(form, &FactFormPane::left, this, &FactEditing::closeForm);
    connect(form, &FactFormPane::committed, this, [this, seen](FactRef fact) {
        closeForm();
        m_parts.browsing.reveal(seen ? seen : fact);
    });
    if (!m_parts.inspector.isAncestorOf(QApplication::focusWidget()) || !m_cameFrom)
        m_cameFrom = QApplication::focusWidget();
    Q_EMIT formOpened();
    m_parts.inspector.openForm(form);
    tellActions();
}

bool FactEditing::isFormTouched() const
{
    return m_form && m_form->isTouched();
}

void FactEditing::closeForm()
{
    m_form = nullptr;
    m_parts.inspector.closeForm();
    tellActions();
    if (m_cameFrom && m_cameFrom->isVisible())
        m_cameFrom->setFocus();
    m_cameFrom = nullptr;
}

void FactEditing::tellActions()
{
    const FactRef fact = m_parts.inspector.shownFact();
    const bool onFact = fact && !m_form;
    for (QAction *action : {m_edit, m_editInForm, m_duplicate, m_remove})
        action->setEnabled(onFact);
    const bool ofPledge = onFact
        && (fact.type == FactType::Pledge || fact.type == FactType::Fulfilment
            || fact.type == FactType::Variant);
    m_report->setEnabled(ofPledge);
    m_rival->setEnabled(ofPledge);
    offerReferring(onFact ? fact : FactRef());
    m_standBy->setEnabled(onFact
                          && standingBy(fact, m_parts.editor.author(), m_parts.editor.dossier()));
}

} // namespace servanda

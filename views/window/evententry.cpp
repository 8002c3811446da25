#include "views/window/evententry.h"

#include "model/dossier/editlabel.h"
#include "model/dossier/editor.h"
#include "model/dossier/eventedits.h"
#include "views/forms/factformpane.h"
#include "views/plaintext.h"
#include "views/window/inspector.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace servanda {

EventEntry::EventEntry(Editor &editor, Inspector &inspector, QDate today, QMenu &menu,
                       QObject *parent)
    : QObject(parent),
      m_editor(editor),
      m_inspector(inspector),
      m_today(today),
      m_replace(menu.addAction(u"Replace e&vent…"_s)),
      m_met(menu.addAction(u"Mark &condition as met…"_s, QKeySequence(u"Ctrl+Shift+M"_s)))
{
    connect(m_replace, &QAction::triggered, this, &EventEntry::replace);
    connect(m_met, &QAction::triggered, this, &EventEntry::chooseCondition);
    connect(&inspector, &Inspector::shown, this, &EventEntry::tellActions);
    m_replace->setIconText(u"Replace"_s);
    m_met->setIconText(u"Condition met"_s);
    inspector.addContextActions({m_replace, m_met});
    tellActions();
}

void EventEntry::tellActions()
{
    const FactRef fact = m_inspector.shownFact();
    const Event *event
        = fact.type == FactType::Event ? m_editor.dossier().find(Id<Event>{fact.id}) : nullptr;
    m_replace->setEnabled(event && event->validity != EventValidity::Replaced);
    m_met->setEnabled(fact && !unmetWords(fact, m_editor.dossier(), m_today).isEmpty());
}

void EventEntry::replace()
{
    const Event *shown = m_editor.dossier().find(Id<Event>{m_inspector.shownFact().id});
    if (!shown)
        return;
    const Edit draft = replacementOf(*shown, m_editor.ids());
    auto *form = new FactFormPane(draft, m_editor, m_today);
    FormCompany company;
    company.purpose = u"in the place of “%1”, which is kept as replaced"_s.arg(shown->title);
    company.label = u"Replace event "_s + shown->code.left(60);
    company.complete = [this, id = shown->id](Edit &edit) -> Result<> {
        const Event *replaced = m_editor.dossier().find(id);
        if (!replaced)
            return fail(Error::Kind::Conflict, u"The event is not there any more"_s,
                        u"Leave this form and record the event anew."_s);
        addReplaced(edit, *replaced);
        return {};
    };
    form->addCompany(std::move(company));
    Q_EMIT formMade(form, {});
}

void EventEntry::chooseCondition()
{
    const FactRef fact = m_inspector.shownFact();
    const QStringList words = unmetWords(fact, m_editor.dossier(), m_today);
    if (words.size() == 1) {
        markMet(fact, words.front());
        return;
    }
    auto *choice = new QMenu(&m_inspector);
    choice->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &one : words)
        connect(choice->addAction(menuText(one)), &QAction::triggered, this,
                [this, fact, one] { markMet(fact, one); });
    choice->popup(m_inspector.mapToGlobal(QPoint(16, 16)));
}

void EventEntry::markMet(FactRef fact, const QString &words)
{
    auto *form = new FactFormPane(conditionMet(words, m_editor.ids()), m_editor, m_today);
    FormCompany company;
    withFactType(fact.type, [&]<class Row>() {
        if (const Row *row = m_editor.dossier().find(Id<Row>{fact.id}))
            company.purpose = u"%1 waits for it: say when it was met, and by which document"_s.arg(
                nameOfFact(*row));
    });
    company.label = u"Mark “%1” as met"_s.arg(words.left(60));
    form->addCompany(std::move(company));
    Q_EMIT formMade(form, fact);
}

} // namespace servanda

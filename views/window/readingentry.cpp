#include "views/window/readingentry.h"

#include "model/analysis/readinglist.h"
#include "model/dossier/editor.h"
#include "views/dialogs/adoptdialog.h"
#include "views/window/browsing.h"
#include "views/window/inspector.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

const Reading *readingOfCode(const QString &code, const Dossier &dossier)
{
    const auto readings = dossier.rows<Reading>();
    const auto at = std::ranges::find(readings, code, &Reading::code);
    return at != readings.end() ? &*at : nullptr;
}

} // namespace

ReadingEntry::ReadingEntry(Editor &editor, Browsing &browsing, Inspector &inspector,
                           QObject *parent)
    : QObject(parent),
      m_editor(editor),
      m_browsing(browsing),
      m_inspector(inspector)
{
    connect(&inspector, &Inspector::adoptRequested, this, &ReadingEntry::adopt);
    connect(&inspector, &Inspector::rolesRequested, this, &ReadingEntry::goByRoles);
    inspector.addReadingButtons();
}

QString ReadingEntry::nowAt(const QString &key) const
{
    const Setting *adopted = m_editor.dossier().findSetting(key);
    if (!adopted)
        return u"Now it stands as the roles say."_s;
    const Reading *reading = readingOfCode(adopted->value, m_editor.dossier());
    return reading
        ? u"Now the reading of %1 is adopted: “%2”."_s.arg(reading->author, reading->title)
        : u"Now it is set without a reading: %1."_s.arg(adopted->value);
}

void ReadingEntry::adopt(FactRef fact)
{
    const Id<Reading> id{fact.id};
    const Reading *reading = m_editor.dossier().find(id);
    if (!reading)
        return;
    AdoptDialog::Act act;
    act.button = u"Adopt"_s;
    act.title = reading->title;
    act.detail = readingDetail(*reading);
    act.instead = nowAt(readingKeyOf(*reading, m_editor.dossier()));
    act.edit = [this, id, fresh = m_editor.ids().next<Setting>()]() -> Result<Edit> {
        const Reading *now = m_editor.dossier().find(id);
        if (!now)
            return fail(Error::Kind::Conflict, u"The reading is not there any more"_s,
                        u"Choose another one."_s);
        return adoptionOf(*now, m_editor.dossier(), fresh);
    };
    (new AdoptDialog(std::move(act), m_editor, m_browsing.view().asOf, m_inspector.window()))
        ->open();
}

void ReadingEntry::goByRoles(const QString &key)
{
    AdoptDialog::Act act;
    act.button = u"Go by the roles"_s;
    act.title = u"Who is bound is said by the roles at the instrument again"_s;
    act.instead = nowAt(key);
    act.edit = [this, key]() -> Result<Edit> { return returnToRoles(key, m_editor.dossier()); };
    (new AdoptDialog(std::move(act), m_editor, m_browsing.view().asOf, m_inspector.window()))
        ->open();
}

} // namespace servanda

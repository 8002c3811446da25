#include "views/pages/takeback.h"

#include "model/analysis/factsheet.h"
#include "model/dossier/editor.h"
#include "model/dossier/restoring.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

QString nameOf(const PastEdit &past, FactRef fact, const Dossier &dossier)
{
    if (QString caption = captionOf(dossier, fact); !caption.isEmpty())
        return caption;
    QString gone;
    withFactType(fact.type, [&]<class Row>() {
        for (const auto &change : past.edit.of<Row>()) {
            if (refOf(change.id()) == fact)
                gone = Description<Row>::caption(change.after ? *change.after : *change.before);
        }
    });
    return gone;
}

/// "“A”, “B” and 3 others"
QString namesOf(const PastEdit &past, const std::vector<FactRef> &facts, const Dossier &dossier)
{
    constexpr size_t kMostNamed = 3;
    QStringList names;
    for (size_t i = 0; i < std::min(kMostNamed, facts.size()); ++i)
        names += u"“%1”"_s.arg(nameOf(past, facts[i], dossier).left(80));
    const QString named = names.join(u", "_s);
    return facts.size() > kMostNamed
        ? u"%1 and %2 others"_s.arg(named, QString::number(facts.size() - kMostNamed))
        : named;
}

Result<> commit(Editor &editor, const Edit &edit)
{
    const auto done = editor.commit(edit);
    if (done)
        return {};
    Error error = done.error().front();
    if (done.error().size() > 1)
        error.what += u" (and %1 more like it)"_s.arg(done.error().size() - 1);
    return error;
}

} // namespace

Result<> takeBack(HistoryReader &history, Editor &editor, qint64 number)
{
    const auto past = history.entry(number);
    if (!past)
        return past.error();
    const auto changed = factsChangedSince(*past, editor.dossier());
    if (!changed.empty())
        return fail(
            Error::Kind::Conflict,
            u"Entry %1 cannot be taken back whole; these were changed again since: %2"_s.arg(
                QString::number(number), namesOf(*past, changed, editor.dossier())),
            u"Restore single facts or fields instead, or take the later entries back "
            u"first."_s);
    return commit(editor, undoOf(*past));
}

Result<> restoreLine(HistoryReader &history, Editor &editor, qint64 number, const ChangeLine &line)
{
    const auto past = history.entry(number);
    if (!past)
        return past.error();
    const auto edit = line.field.isEmpty()
        ? Result<Edit>(restoreFact(*past, line.fact, editor.dossier()))
        : restoreField(*past, line.fact, line.field, editor.dossier());
    if (!edit)
        return edit.error();
    if (edit->size() == 0)
        return fail(Error::Kind::Conflict, u"“%1” is so already"_s.arg(line.caption.left(80)),
                    u"Nothing was changed."_s);
    return commit(editor, *edit);
}

} // namespace servanda

#include "app/pastdossier.h"

#include "model/dossier/timetravel.h"
#include "model/store/dossierfile.h"

using namespace Qt::StringLiterals;

namespace servanda {

Result<PastDossier> pastDossier(const Dossier &today, HistoryReader &history, const KnownOn &moment)
{
    const auto former = history.knownAt(moment.time);
    if (!former)
        return former.error();
    if (former->revision.number == 0) {
        const auto first = history.entry(1, 0);
        if (!first)
            return fail(Error::Kind::NotFound, u"The history of this dossier is empty"_s);
        return fail(Error::Kind::NotFound, u"Nothing had been entered by %1"_s.arg(moment.text),
                    u"The first entry of the history was made on %1."_s.arg(
                        localTimeText(first->edit.time)));
    }
    return PastDossier{factsAt(today, *former), former->revision, moment};
}

Result<> goBackTo(const KnownOn &moment, LoadedDossier &loaded, const QString &path)
{
    const auto history = reviewHistory(path, loaded.fingerprint);
    auto past = pastDossier(Dossier(std::move(loaded.facts)), *history, moment);
    if (!past)
        return past.error();
    loaded.facts = std::move(past->facts);
    loaded.revision.number = past->revision.number;
    loaded.revision.head = past->revision.head;
    return {};
}

} // namespace servanda

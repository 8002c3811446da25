#include "app/windowsubject.h"

#include "app/session.h"

namespace servanda {

WindowSubject windowSubjectOf(const Session &session, QDate today)
{
    const auto &source = session.source();
    return {session.dossier(),    session.feed(), [&session] { return session.provenance(); },
            source.path,          source.note,    source.loaded.notices,
            source.loaded.faults, today,          &session.history(),
            &session.contents()};
}

} // namespace servanda

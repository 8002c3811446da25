#include "app/pastwindow.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

WindowSubject subjectOf(const Dossier &dossier, const Feed &feed, HistoryReader &history,
                        const PastDossier &past, QDate day, const WindowSubject &today)
{
    return {dossier,
            feed,
            [provenance = Provenance{today.provenance().dossierName, past.revision.number,
                                     past.revision.head, past.knownOn.text}] { return provenance; },
            today.path,
            u"As known on %1: read only"_s.arg(past.knownOn.text),
            {},
            {},
            today.today,
            &history,
            today.contents,
            day};
}

} // namespace

PastWindow::PastWindow(PastDossier past, QDate day, const WindowSubject &today)
    : m_dossier(std::move(past.facts)),
      m_feed(m_dossier),
      m_history(*today.history, past.revision.number),
      m_window(subjectOf(m_dossier, m_feed, m_history, past, day, today))
{
}

} // namespace servanda

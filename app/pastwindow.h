#pragma once

#include "app/pastdossier.h"
#include "app/pasthistory.h"
#include "model/analysis/feed.h"
#include "views/window/mainwindow.h"

namespace servanda {

/// A window of its own on a dossier as it was known at the end of a past day. It has its own facts
/// and no editor, so nothing in it could change anything.
class PastWindow final
{
public:
    /// `today` is what the window of the dossier as known now shows; its history is borrowed.
    PastWindow(PastDossier past, QDate day, const WindowSubject &today);

    [[nodiscard]] MainWindow &window() { return m_window; }

private:
    Dossier m_dossier;
    Feed m_feed;
    PastHistory m_history;
    MainWindow m_window;
};

} // namespace servanda

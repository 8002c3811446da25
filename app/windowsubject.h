#pragma once

#include "views/window/mainwindow.h"

namespace servanda {

class Session;

/// What a window shows of a session. Valid as long as the session.
[[nodiscard]] WindowSubject windowSubjectOf(const Session &session, QDate today);

} // namespace servanda

#pragma once

class QWidget;

namespace servanda {

struct ArchivedCopy;
class ContentReader;

/// Asks where to, and saves what an archived copy holds there. It is only ever saved: nothing from
/// a dossier is opened or run. Does not wait for the answer; the reader must outlive the window.
void saveCopyAs(const ArchivedCopy &copy, ContentReader &contents, QWidget &window);

} // namespace servanda

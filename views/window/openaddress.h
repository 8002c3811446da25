#pragma once

class QString;
class QWidget;

namespace servanda {

/// Asks before an address leaves the program: shows the host it really goes to (ASCII form) and
/// opens it in the browser on "Open". Anything but a plain http or https address is refused, with
/// the reason. Does not wait for the answer.
void openAddress(const QString &address, QWidget *parent);

} // namespace servanda

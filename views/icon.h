#pragma once

#include <QIcon>

namespace servanda {

/// One of the program's own icons (resources/icons, without ".svg"), drawn in the colours of the
/// theme that is current when it is painted. The selected state is drawn in the accent colour.
[[nodiscard]] QIcon themedIcon(const QString &name);

} // namespace servanda

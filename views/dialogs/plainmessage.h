#pragma once

class QString;
class QWidget;

namespace servanda {

/// A sentence in a box of its own, as plain text; does not wait until it is read.
void tellPlainly(QWidget *parent, const QString &title, const QString &sentence);

} // namespace servanda

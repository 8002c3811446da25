#pragma once

#include "model/domain/description.h"

#include <QDate>
#include <QObject>

namespace servanda {

class Browsing;
class Editor;
class Inspector;

/// What an Editor adds to the readings in the inspector: adopting one and taking that back, each in a
/// dialog that shows the effect first.
class ReadingEntry final : public QObject
{
    Q_OBJECT
public:
    /// Borrows all of it.
    ReadingEntry(Editor &editor, Browsing &browsing, Inspector &inspector, QObject *parent);

private:
    void adopt(FactRef fact);
    void goByRoles(const QString &key);
    /// What holds now at the place of that setting, in a sentence.
    [[nodiscard]] QString nowAt(const QString &key) const;

    Editor &m_editor;
    Browsing &m_browsing;
    Inspector &m_inspector;
};

} // namespace servanda

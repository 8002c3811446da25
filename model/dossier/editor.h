#pragma once

#include "model/dossier/codeindex.h"

#include <functional>

namespace servanda {

class StoreWriter;
struct Progress;

/// The one door through which a dossier changes. Without one there is nothing that could edit.
/// Borrows the dossier and the store; both must outlive it.
class Editor final : public QObject
{
    Q_OBJECT
public:
    /// Milliseconds since 1970 UTC; a parameter, so that nothing below reads a clock.
    using Clock = std::function<qint64()>;

    Editor(Dossier &dossier, StoreWriter &store, QString author, Clock clock,
           QObject *parent = nullptr);

    /// Checks every changed fact (rules.h; references exist; nothing still refers to what is
    /// removed; `before` is what the dossier holds), stores, applies, announces. On an error
    /// nothing has changed anywhere. An edit without changes does nothing.
    [[nodiscard]] Result<void, Errors> commit(Edit edit) { return commit(std::move(edit), {}); }
    /// How an edit of many facts is written by whoever can show how far it is: calls what it is given
    /// once, in any thread, and returns what came of it when that is done. Nothing else is committed
    /// meanwhile (Conflict).
    using Write = std::function<Result<>(Progress &)>;
    using Writing = std::function<Result<>(const Write &)>;
    [[nodiscard]] Result<void, Errors> commit(Edit edit, const Writing &writing);

    /// The inverse of the last edit not yet undone, committed as an edit of its own.
    [[nodiscard]] Result<void, Errors> undo();
    [[nodiscard]] Result<void, Errors> redo();
    [[nodiscard]] bool canUndo() const { return m_position > 0; }
    [[nodiscard]] bool canRedo() const { return m_position < m_steps.size(); }
    [[nodiscard]] QString undoLabel() const; ///< empty if there is nothing to undo
    [[nodiscard]] QString redoLabel() const;

    [[nodiscard]] const Dossier &dossier() const { return m_dossier; }
    /// In whose name everything is committed.
    [[nodiscard]] const QString &author() const { return m_author; }
    [[nodiscard]] const CodeIndex &codes() const { return m_codes; }
    [[nodiscard]] IdSource &ids() { return m_ids; }

Q_SIGNALS:
    /// After undo or redo became possible, impossible or changed its label.
    void historyChanged();

private:
    [[nodiscard]] Result<> run(Edit &edit, const Writing &writing = {});

    Dossier &m_dossier;
    StoreWriter &m_store;
    QString m_author;
    Clock m_clock;
    IdSource m_ids;
    CodeIndex m_codes;
    std::vector<Edit> m_steps;
    size_t m_position = 0; ///< steps before it are done, the others undone
    bool m_isWriting = false;
};

} // namespace servanda

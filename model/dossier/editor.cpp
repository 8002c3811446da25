#include "model/dossier/editor.h"

#include "model/core/progress.h"
#include "model/domain/store.h"
#include "model/dossier/editcheck.h"

namespace servanda {

Editor::Editor(Dossier &dossier, StoreWriter &store, QString author, Clock clock, QObject *parent)
    : QObject(parent),
      m_dossier(dossier),
      m_store(store),
      m_author(std::move(author)),
      m_clock(std::move(clock)),
      m_codes(dossier)
{
}

Result<void, Errors> Editor::commit(Edit edit, const Writing &writing)
{
    if (edit.size() == 0)
        return {};
    if (auto errors = whatForbids(edit, m_dossier, m_codes); !errors.empty())
        return errors;
    if (auto done = run(edit, writing); !done)
        return Errors{done.error()};
    m_steps.resize(m_position);
    m_steps.push_back(std::move(edit));
    ++m_position;
    Q_EMIT historyChanged();
    return {};
}

Result<void, Errors> Editor::undo()
{
    if (!canUndo())
        return {};
    Edit back = m_steps[m_position - 1].inverse();
    if (auto done = run(back); !done)
        return Errors{done.error()};
    --m_position;
    Q_EMIT historyChanged();
    return {};
}

Result<void, Errors> Editor::redo()
{
    if (!canRedo())
        return {};
    Edit again = m_steps[m_position];
    if (auto done = run(again); !done)
        return Errors{done.error()};
    ++m_position;
    Q_EMIT historyChanged();
    return {};
}

QString Editor::undoLabel() const
{
    return canUndo() ? m_steps[m_position - 1].label : QString();
}

QString Editor::redoLabel() const
{
    return canRedo() ? m_steps[m_position].label : QString();
}

/// Store first, then the dossier: the second step cannot fail.
Result<> Editor::run(Edit &edit, const Writing &writing)
{
    if (m_isWriting)
        return fail(Error::Kind::Conflict, QStringLiteral("Another change is being written"),
                    QStringLiteral("Repeat this one when that is done."));
    edit.id = m_ids.nextValue();
    edit.time = m_clock();
    edit.author = m_author;
    const auto write = [&](Progress &progress) { return m_store.commit(edit, progress); };
    Progress nobodyAsks;
    m_isWriting = true;
    Result<> stored = writing ? writing(write) : write(nobodyAsks);
    m_isWriting = false;
    if (!stored)
        return stored;
    edit.contents = {}; // kept by the store for good: no need to hold them for undo
    m_codes.follow(edit);
    m_dossier.apply(edit);
    return {};
}

} // namespace servanda

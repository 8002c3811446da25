#pragma once

#include <utility>

namespace servanda {

/// Whether anybody looks at a model, for models that are made anew for each edit: while nobody does,
/// an edit only makes it stale, and it is made anew when somebody looks again. So a window with many
/// pages pays for the one that is open.
class WatchState final
{
public:
    /// For each edit: whether the model must follow now.
    [[nodiscard]] bool mustFollow()
    {
        m_stale = !m_watched;
        return m_watched;
    }
    /// Whether the model must be made anew now.
    [[nodiscard]] bool set(bool watched)
    {
        m_watched = watched;
        return watched && std::exchange(m_stale, false);
    }

private:
    bool m_watched = true;
    bool m_stale = false;
};

} // namespace servanda

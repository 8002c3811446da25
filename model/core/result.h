#pragma once

#include <QString>

#include <utility>
#include <variant>
#include <vector>

namespace servanda {

/// Where in an input something went wrong. Lines and columns count from 1; 0 says "not known".
struct Place
{
    QString file;
    int line = 0;
    int column = 0;
    friend bool operator==(const Place &, const Place &) = default;
};

/// What went wrong, in a sentence for the person at the screen, and what to do next.
struct Error
{
    enum class Kind {
        Invalid, ///< the input breaks a rule
        NotFound,
        Conflict, ///< somebody else changed or holds it
        Unusable, ///< a file that cannot be read as what it claims to be
        Storage ///< disk, permission, input/output
    };

    Kind kind = Kind::Storage;
    QString what; ///< one sentence, without a trailing full stop
    QString advice; ///< what to do next, one sentence; may be empty
    Place place;

    /// what and advice as they are shown to a person.
    [[nodiscard]] QString sentence() const;
    /// `file[:line[:column]]: what` for the command line, on one line; control characters escaped.
    [[nodiscard]] QString line() const;
};

using Errors = std::vector<Error>;

[[nodiscard]] Error fail(Error::Kind kind, QString what, QString advice = {}, Place place = {});

/// The error as one about that file, where it does not name its file itself.
[[nodiscard]] Error inFile(Error error, const QString &file);

/// A value or an error. Names follow std::expected, so that C++23 can take its place.
template <class T = void, class E = Error>
class [[nodiscard]] Result
{
public:
    // Implicit on purpose: `return value;` and `return fail(…);` are how a Result is made.
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(E error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool has_value() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    T &operator*() & { return std::get<0>(m_state); }
    const T &operator*() const & { return std::get<0>(m_state); }
    T &&operator*() && { return std::get<0>(std::move(m_state)); }
    T *operator->() { return &std::get<0>(m_state); }
    const T *operator->() const { return &std::get<0>(m_state); }
    [[nodiscard]] const E &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, E> m_state;
};

template <class E>
class [[nodiscard]] Result<void, E>
{
public:
    Result() = default;
    Result(E error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool has_value() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }
    [[nodiscard]] const E &error() const { return std::get<1>(m_state); }

private:
    std::variant<std::monostate, E> m_state;
};

} // namespace servanda

#include "model/store/jsoncells.h"

#include <QUtf8StringView>

#include <charconv>

namespace servanda {
namespace {

constexpr size_t kMostCells = 100; // as columns in a table (safesettings.cpp)

bool drop(std::string_view &rest, std::string_view what)
{
    if (!rest.starts_with(what))
        return false;
    rest.remove_prefix(what.size());
    return true;
}

void dropBlanks(std::string_view &rest)
{
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
}

/// Four hexadecimal digits; -1 where they are not.
int hexUnit(std::string_view &rest)
{
    unsigned unit = 0;
    if (rest.size() < 4
        || std::from_chars(rest.data(), rest.data() + 4, unit, 16).ptr != rest.data() + 4)
        return -1;
    rest.remove_prefix(4);
    return static_cast<int>(unit);
}

} // namespace

bool JsonCells::parse(std::string_view json)
{
    m_text.clear();
    m_cells.clear();
    m_next = 1;
    m_wasMissing = false;
    m_sound = true;
    dropBlanks(json);
    if (!drop(json, "["))
        return false;
    do {
        dropBlanks(json);
        if (m_cells.size() == kMostCells || !parseCell(json))
            return false;
        dropBlanks(json);
    } while (drop(json, ","));
    if (!drop(json, "]"))
        return false;
    dropBlanks(json);
    return json.empty() && m_cells.front().kind == Kind::Integer;
}

bool JsonCells::parseCell(std::string_view &rest)
{
    if (drop(rest, "\""))
        return parseText(rest);
    if (drop(rest, "null")) {
        m_cells.push_back({Kind::Null, 0, 0});
        return true;
    }
    qint64 value = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (error != std::errc())
        return false;
    rest.remove_prefix(static_cast<size_t>(end - rest.data()));
    m_cells.push_back({Kind::Integer, value, 0});
    return true;
}

bool JsonCells::parseText(std::string_view &rest)
{
    const size_t from = m_text.size();
    for (;;) {
        const size_t plain = rest.find_first_of("\"\\");
        if (plain == std::string_view::npos)
            return false;
        m_text += rest.substr(0, plain);
        const bool isEnd = rest[plain] == '"';
        rest.remove_prefix(plain + 1);
        if (isEnd)
            break;
        if (!parseEscape(rest))
            return false;
    }
    const size_t length = m_text.size() - from;
    m_cells.push_back({Kind::Text, static_cast<qint64>(from), length});
    return QUtf8StringView(m_text.data() + from, static_cast<qsizetype>(length)).isValidUtf8();
}

bool JsonCells::parseEscape(std::string_view &rest)
{
    constexpr std::string_view kNames = "\"\\/bfnrt";
    constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
    if (rest.empty())
        return false;
    const char name = rest.front();
    rest.remove_prefix(1);
    if (const size_t at = kNames.find(name); at != std::string_view::npos) {
        m_text += kMeant[at];
        return true;
    }
    const int first = name == 'u' ? hexUnit(rest) : -1;
    if (first < 0)
        return false;
    const auto high = static_cast<char16_t>(first);
    if (!QChar::isSurrogate(high)) {
        m_text += QString(QChar(high)).toUtf8().toStdString();
        return true;
    }
    const int second = QChar::isHighSurrogate(high) && drop(rest, "\\u") ? hexUnit(rest) : -1;
    if (second < 0 || !QChar::isLowSurrogate(static_cast<char16_t>(second)))
        return false;
    const std::array pair{QChar(high), QChar(static_cast<char16_t>(second))};
    m_text += QString(pair.data(), 2).toUtf8().toStdString();
    return true;
}

/// The next cell; null for one that is missing.
const JsonCells::Cell *JsonCells::take()
{
    m_wasMissing = m_next >= m_cells.size();
    ++m_next;
    return m_wasMissing ? nullptr : &m_cells[m_next - 1];
}

bool JsonCells::isNull() const
{
    return m_next >= m_cells.size() || m_cells[m_next].kind == Kind::Null;
}

qint64 JsonCells::integer()
{
    const Cell *cell = take();
    if (!cell || cell->kind == Kind::Null)
        return 0;
    m_sound = m_sound && cell->kind == Kind::Integer;
    return cell->value;
}

std::string_view JsonCells::latin()
{
    const Cell *cell = take();
    if (!cell)
        return {};
    m_sound = m_sound && cell->kind == Kind::Text;
    return std::string_view(m_text).substr(
        cell->kind == Kind::Text ? static_cast<size_t>(cell->value) : 0, cell->length);
}

QString JsonCells::text()
{
    const std::string_view utf8 = latin();
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

void JsonCells::fault(const char *)
{
    m_sound = m_sound && m_wasMissing; // what is missing cannot be wrong
}

} // namespace servanda

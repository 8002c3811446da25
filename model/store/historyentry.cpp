#include "model/store/historyentry.h"

#include "model/store/cells.h"

namespace servanda {
namespace {

constexpr size_t kEnough = 16UL * 1024; // adding in pieces of this size costs nothing to speak of

void optionalText(std::string &bytes, std::optional<std::string_view> text)
{
    if (text)
        cellbytes::text(bytes, *text);
    else
        cellbytes::null(bytes);
}

} // namespace

void HistoryHash::begin(const HistoryEntry &entry)
{
    cellbytes::begin(m_bytes, "edit", entry.number);
    cellbytes::text(m_bytes, entry.previous);
    cellbytes::integer(m_bytes, entry.id);
    cellbytes::integer(m_bytes, entry.time);
    for (const auto text : {entry.author, entry.label, entry.reason})
        cellbytes::text(m_bytes, text);
}

void HistoryHash::add(std::string_view type, qint64 fact, std::optional<std::string_view> before,
                      std::optional<std::string_view> after)
{
    cellbytes::text(m_bytes, type);
    cellbytes::integer(m_bytes, fact);
    optionalText(m_bytes, before);
    optionalText(m_bytes, after);
    if (m_bytes.size() > kEnough)
        flush();
}

void HistoryHash::flush()
{
    m_sha.add(m_bytes);
    m_bytes.clear();
}

Hash HistoryHash::finish()
{
    flush();
    return m_sha.finish();
}

} // namespace servanda

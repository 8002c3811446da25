#include "model/store/cells.h"

#include <QtEndian>

#include <array>
#include <span>

namespace servanda {
namespace {

constexpr char kVersion = 1;
constexpr char kNull = 'n';
constexpr char kInteger = 'i';
constexpr char kText = 't';

void appendNumber(std::string &bytes, auto value)
{
    std::array<char, sizeof(value)> big{};
    qToBigEndian(value, big.data());
    bytes.append(big.data(), big.size());
}

void appendJsonText(std::string &json, std::string_view utf8)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    json += '"';
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (const auto code = static_cast<unsigned char>(c); code < 0x20) {
            json += "\\u00";
            json += kHex[code >> 4U];
            json += kHex[code & 0xfU];
        } else {
            json += c;
        }
    }
    json += '"';
}

} // namespace

namespace cellbytes {

void begin(std::string &bytes, const char *table, qint64 id)
{
    bytes.clear();
    bytes += kVersion;
    bytes += table;
    bytes += '\0';
    integer(bytes, id);
}

void integer(std::string &bytes, qint64 value)
{
    bytes += kInteger;
    appendNumber(bytes, value);
}

void text(std::string &bytes, std::string_view utf8)
{
    bytes += kText;
    appendNumber(bytes, static_cast<quint32>(utf8.size()));
    bytes += utf8;
}

void null(std::string &bytes)
{
    bytes += kNull;
}

} // namespace cellbytes

void Cells::begin(const char *table, qint64 id)
{
    cellbytes::begin(m_bytes, table, id);
    m_cells.clear();
    m_later = false;
    end({Kind::Integer, id, 0});
}

void Cells::integer(qint64 value)
{
    cellbytes::integer(m_bytes, value);
    end({Kind::Integer, value, 0});
}

void Cells::text(QStringView value)
{
    m_utf8.resize(static_cast<size_t>(m_encoder.requiredSpace(value.size())));
    const char *end = m_encoder.appendToBuffer(m_utf8.data(), value);
    m_utf8.resize(static_cast<size_t>(end - m_utf8.data()));
    cellbytes::text(m_bytes, m_utf8);
    endText(m_utf8.size());
}

void Cells::text(QLatin1StringView value)
{
    // Codes of ours and units: ASCII, checked where they are made.
    const std::string_view ascii(value.data(), static_cast<size_t>(value.size()));
    cellbytes::text(m_bytes, ascii);
    endText(ascii.size());
}

void Cells::endText(size_t length)
{
    end({Kind::Text, static_cast<qint64>(m_bytes.size() - length), length});
}

void Cells::null()
{
    cellbytes::null(m_bytes);
    end({Kind::Null, 0, 0});
}

void Cells::end(Cell cell)
{
    m_cells.push_back(cell);
    if (m_later && cell.kind == Kind::Null)
        return;
    m_saidBytes = m_bytes.size();
    m_saidCells = m_cells.size();
}

std::string_view Cells::textOf(const Cell &cell) const
{
    return std::string_view(m_bytes).substr(static_cast<size_t>(cell.value), cell.length);
}

std::string Cells::toJson() const
{
    std::string json;
    for (const auto &cell : std::span(m_cells).first(m_saidCells)) {
        json += json.empty() ? '[' : ',';
        switch (cell.kind) {
        case Kind::Null:
            json += "null";
            break;
        case Kind::Integer:
            json += std::to_string(cell.value);
            break;
        case Kind::Text:
            appendJsonText(json, textOf(cell));
            break;
        }
    }
    return json + ']';
}

void Cells::bindTo(Query &statement) const
{
    int parameter = 0;
    for (const auto &cell : m_cells) {
        ++parameter;
        switch (cell.kind) {
        case Kind::Null:
            statement.bindNull(parameter);
            break;
        case Kind::Integer:
            statement.bind(parameter, cell.value);
            break;
        case Kind::Text:
            statement.bindText(parameter, textOf(cell));
            break;
        }
    }
}

} // namespace servanda

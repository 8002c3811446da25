#include "model/exchange/csvreader.h"

#include <QStringDecoder>

#include <algorithm>
#include <csv.h>
#include <optional>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

constexpr qsizetype kPiece = 65'536;

/// Feeds libcsv line by line, because it does not tell lines itself.
class Parser final
{
public:
    Parser(QString file, char separator) : m_file(std::move(file))
    {
        csv_init(&m_parser, CSV_STRICT | CSV_STRICT_FINI);
        csv_set_space_func(&m_parser, [](unsigned char) { return 0; }); // blanks are text too
        csv_set_delim(&m_parser, static_cast<unsigned char>(separator));
        csv_set_blk_size(&m_parser, 4096);
    }
    ~Parser() { csv_free(&m_parser); }
    Q_DISABLE_COPY_MOVE(Parser)

    Result<std::vector<CsvRecord>> run(const QByteArray &text)
    {
        for (qsizetype from = 0; from < text.size() && !m_error;) {
            const qsizetype size = pieceSize(text, from);
            feed(QByteArrayView(text).sliced(from, size));
            from += size;
        }
        if (!m_error && csv_fini(&m_parser, onCell, onRecord, this) != 0)
            setError(u"A quoted cell begins here and never ends"_s,
                     u"Close it with a quotation mark; write quotation marks inside twice."_s);
        if (m_error)
            return *m_error;
        return std::move(m_records);
    }

private:
    /// Up to and with the next line break, or a part of a very long line.
    static qsizetype pieceSize(const QByteArray &text, qsizetype from)
    {
        const qsizetype longest = std::min(kPiece, text.size() - from);
        const auto *begin = text.constData() + from;
        const auto *end = begin + longest;
        const auto *stop = std::find_if(begin, end, [](char c) { return c == '\n' || c == '\r'; });
        if (stop == end)
            return longest;
        const qsizetype size = stop - begin + 1;
        return *stop == '\r' && from + size < text.size() && text[from + size] == '\n' ? size + 1
                                                                                       : size;
    }

    void feed(QByteArrayView piece)
    {
        const bool endsLine = piece.back() == '\n' || piece.back() == '\r';
        const bool isBreak = piece.front() == '\n' || piece.front() == '\r';
        if (!m_inRecord && isBreak) {
            m_emptyLine = m_emptyLine > 0 ? m_emptyLine : m_line;
        } else {
            if (!m_inRecord)
                beginRecord();
            m_inRecord = true; // until onRecord says otherwise
            const size_t parsed = csv_parse(
                &m_parser, piece.data(), static_cast<size_t>(piece.size()), onCell, onRecord, this);
            if (!m_error && parsed != static_cast<size_t>(piece.size()))
                setQuoteError();
            else if (!m_error && csv_get_buffer_size(&m_parser) > kLongestCell + kPiece)
                setTooLong();
        }
        if (endsLine)
            ++m_line;
    }

    void beginRecord()
    {
        if (m_emptyLine > 0)
            m_error = fail(Error::Kind::Unusable, u"A line between two rows is empty"_s,
                           u"Remove the line; a file holds one table."_s, {m_file, m_emptyLine, 0});
        m_record.line = m_line;
        m_cellLine = m_line;
    }

    static void onCell(void *bytes, size_t size, void *self)
    {
        static_cast<Parser *>(self)->addCell(
            {static_cast<const char *>(bytes), static_cast<qsizetype>(size)});
    }
    static void onRecord(int /*terminator*/, void *self)
    {
        static_cast<Parser *>(self)->endRecord();
    }

    void addCell(QByteArrayView bytes)
    {
        if (bytes.size() > kLongestCell)
            setTooLong();
        else if (m_record.cells.size() == kMostColumns)
            setError(u"A row has more than %1 cells"_s.arg(kMostColumns),
                     u"Check which program wrote the file."_s);
        else if (++m_cells > kMostCells)
            setError(u"The table has more than %1 cells"_s.arg(kMostCells),
                     u"Divide it into several folders."_s);
        if (m_error)
            return;
        QString text = m_decode(bytes);
        text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
        m_record.cells.push_back({std::move(text), m_cellLine});
        m_cellLine = m_line;
    }

    void endRecord()
    {
        m_inRecord = false;
        m_records.push_back(std::move(m_record));
        m_record = {};
    }

    void setQuoteError()
    {
        if (m_cellLine != m_line)
            setError(u"The quoted cell that begins here is not closed, or quotation marks in it "
                     "are not doubled (seen in line %1)"_s.arg(m_line),
                     u"Close it with a quotation mark; write quotation marks inside twice."_s);
        else
            setError(u"A quotation mark stands inside an unquoted cell, or text follows a closed "
                     "one"_s,
                     u"Put the whole cell in quotation marks; write those inside twice."_s);
    }
    void setTooLong()
    {
        setError(u"A cell is longer than 1 MiB"_s, u"Shorten it; a field holds 32,767 letters."_s);
    }
    /// At the cell being read.
    void setError(QString what, QString advice)
    {
        if (!m_error)
            m_error = fail(Error::Kind::Unusable, std::move(what), std::move(advice),
                           {m_file, m_cellLine, static_cast<int>(m_record.cells.size()) + 1});
    }

    csv_parser m_parser{};
    // A byte order mark inside a text is a character like any other.
    QStringDecoder m_decode{QStringDecoder::Utf8,
                            QStringDecoder::Flag::Stateless
                                | QStringDecoder::Flag::ConvertInitialBom};
    QString m_file;
    std::vector<CsvRecord> m_records;
    CsvRecord m_record;
    qint64 m_cells = 0;
    int m_line = 1;
    int m_cellLine = 1;
    int m_emptyLine = 0; ///< the first of those seen since the last record
    bool m_inRecord = false;
    std::optional<Error> m_error;
};

} // namespace

Result<std::vector<CsvRecord>> readCsv(const QByteArray &text, const QString &file, char separator)
{
    return Parser(file, separator).run(text);
}

} // namespace servanda

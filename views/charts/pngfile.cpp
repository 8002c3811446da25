#include "views/charts/pngfile.h"

#include <QtEndian>

#include <array>

namespace servanda {

namespace {

quint32 checksum(const QByteArray &bytes)
{
    static const auto table = [] {
        std::array<quint32, 256> entries{};
        for (quint32 i = 0; i < entries.size(); ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1) != 0 ? 0xEDB88320U ^ (value >> 1) : value >> 1;
            entries[i] = value;
        }
        return entries;
    }();
    quint32 sum = 0xFFFFFFFFU;
    for (const char byte : bytes)
        sum = table[(sum ^ static_cast<quint8>(byte)) & 0xFFU] ^ (sum >> 8);
    return sum ^ 0xFFFFFFFFU;
}

QByteArray number(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

void appendChunk(QByteArray &png, const char *type, const QByteArray &content)
{
    const QByteArray body = QByteArray(type) + content;
    png += number(static_cast<quint32>(content.size())) + body + number(checksum(body));
}

void appendText(QByteArray &png, const QByteArray &keyword, const QString &text)
{
    // Plain ASCII in the form that every program reads; anything else as UTF-8.
    if (text == QString::fromLatin1(text.toLatin1()) && text.toUtf8() == text.toLatin1())
        appendChunk(png, "tEXt", keyword + '\0' + text.toLatin1());
    else
        appendChunk(png, "iTXt", keyword + QByteArray(5, '\0') + text.toUtf8());
}

/// Every row as the number of its filter (2: difference to the row above) and its bytes.
QByteArray filteredRows(const QImage &image)
{
    constexpr char kDifferenceToAbove = 2;
    const int width = image.width();
    QByteArray rows((qsizetype{3} * width + 1) * image.height(), Qt::Uninitialized);
    char *out = rows.data();
    const std::vector<QRgb> nothing(static_cast<size_t>(width), 0);
    const QRgb *above = nothing.data();
    for (int y = 0; y < image.height(); ++y) {
        const auto *row = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        *out++ = kDifferenceToAbove;
        for (int x = 0; x < width; ++x) {
            *out++ = static_cast<char>(qRed(row[x]) - qRed(above[x]));
            *out++ = static_cast<char>(qGreen(row[x]) - qGreen(above[x]));
            *out++ = static_cast<char>(qBlue(row[x]) - qBlue(above[x]));
        }
        above = row;
    }
    return rows;
}

} // namespace

QByteArray pngFile(const QImage &image, const std::vector<std::pair<QByteArray, QString>> &texts)
{
    constexpr int kFast = 2;
    const QByteArray header = number(static_cast<quint32>(image.width()))
        + number(static_cast<quint32>(image.height())) + QByteArray("\x08\x02\x00\x00\x00", 5);
    QByteArray png("\x89PNG\r\n\x1A\n", 8);
    appendChunk(png, "IHDR", header);
    appendChunk(png, "sRGB", QByteArray(1, '\0'));
    appendChunk(png, "pHYs",
                number(static_cast<quint32>(image.dotsPerMeterX()))
                    + number(static_cast<quint32>(image.dotsPerMeterY())) + '\x01');
    for (const auto &[keyword, text] : texts)
        appendText(png, keyword, text);
    // qCompress puts the length in front of what zlib makes of it.
    appendChunk(png, "IDAT", qCompress(filteredRows(image), kFast).sliced(4));
    appendChunk(png, "IEND", {});
    return png;
}

} // namespace servanda

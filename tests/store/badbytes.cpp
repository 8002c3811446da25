#include "tests/store/badfiles.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace servanda::test {
namespace {

using enum BadFile::Outcome;
constexpr qsizetype kPage = 4096;

QString file(const Folder &folder, const QByteArray &content)
{
    const QString path = folder.path(u"bad.dossier"_s);
    writeFile(path, content);
    return path;
}

QByteArray sample(const Folder &folder)
{
    const QString path = makeSample(folder.path(u"good.dossier"_s));
    const QByteArray bytes = readFile(path);
    QFile::remove(path);
    return bytes;
}

/// The sample with these bytes at an offset.
auto patched(qsizetype offset, const QByteArray &bytes)
{
    return [=](const Folder &folder) {
        return file(folder, sample(folder).replace(offset, bytes.size(), bytes));
    };
}

auto bytes(const QByteArray &content)
{
    return [=](const Folder &folder) { return file(folder, content); };
}

/// The sample, its bytes changed by a function.
auto changed(const std::function<void(QByteArray &)> &change)
{
    return [=](const Folder &folder) {
        QByteArray content = sample(folder);
        change(content);
        return file(folder, content);
    };
}

QByteArray page(const QByteArray &content, qsizetype number)
{
    return content.mid((number - 1) * kPage, kPage);
}

void swapPages(QByteArray &content, qsizetype one, qsizetype other)
{
    const QByteArray first = page(content, one);
    content.replace((one - 1) * kPage, kPage, page(content, other));
    content.replace((other - 1) * kPage, kPage, first);
}

auto sparse(qint64 size, bool honest)
{
    return [=](const Folder &folder) {
        QByteArray head = sample(folder).left(kPage);
        if (honest)
            head.replace(
                28, 4,
                QByteArray::fromHex(QByteArray::number(size / kPage, 16).rightJustified(8, '0')));
        const QString path = file(folder, head);
        QFile::resize(path, size);
        return path;
    };
}

} // namespace

std::vector<BadFile> badBytes()
{
    const QByteArray zero4(4, '\0');
    return {
        {"D1", "zero-length", bytes({}), Refused, "empty file"},
        {"D2", "one byte", bytes("S"), Refused, "too short"},
        {"D2", "signature only", bytes(QByteArray("SQLite format 3\0", 16)), Refused, "too short"},
        {"D2", "100 bytes", changed([](auto &b) { b.truncate(100); }), Refused, "too short"},
        {"D3", "text", bytes(QByteArray("dear colleague, ").repeated(100)), Refused,
         "not a dossier"},
        {"D3", "PDF", bytes("%PDF-1.7\n" + QByteArray(2000, ' ')), Refused, "not a dossier"},
        {"D3", "ZIP", bytes("PK\x03\x04" + QByteArray(2000, 'x')), Refused, "not a dossier"},
        {"D4", "byte order mark first", changed([](auto &b) { b.prepend("\xef\xbb\xbf"); }),
         Refused, "not a dossier"},
        {"D5", "another program's", patched(68, "ABCD"), Refused, "another program"},
        {"D6", "version 0", patched(60, zero4), Refused, "damaged"},
        {"D6", "version -1", patched(60, QByteArray(4, '\xff')), Refused, "damaged"},
        {"D7", "newer version", patched(60, QByteArray("\0\0\0\x63", 4)), Refused, "newer version"},
        {"D9", "UTF-16", patched(56, QByteArray("\0\0\0\2", 4)), Refused, "damaged"},
        {"D10", "half of it", changed([](auto &b) { b.truncate(b.size() / 2); }), Refused,
         "truncated"},
        {"D10", "a page missing", changed([](auto &b) { b.chop(kPage); }), Refused, "truncated"},
        {"D10", "a page too many", changed([](auto &b) { b.append(QByteArray(kPage, '\0')); }),
         Refused, "truncated"},
        {"D11", "page size 3", patched(16, QByteArray("\0\3", 2)), Refused, "damaged"},
        {"D11", "page size 0", patched(16, QByteArray("\0\0", 2)), Refused, "damaged"},
        {"D12", "pages swapped", changed([](auto &b) { swapPages(b, 5, 9); }), Refused, "damaged",
         BadFile::Editing::FoundLater},
        {"D12", "page zeroed",
         changed([](auto &b) { b.replace(4 * kPage, kPage, QByteArray(kPage, '\0')); }), Refused,
         "damaged", BadFile::Editing::FoundLater},
        {"D12", "page of noise",
         changed([](auto &b) { b.replace(4 * kPage, kPage, QByteArray(kPage, '\xa5')); }), Refused,
         "damaged", BadFile::Editing::FoundLater},
        {"D12", "bad cell pointer", patched(4 * kPage + 8, "\xff\xff"), Refused, "damaged",
         BadFile::Editing::FoundLater},
        {"D13", "free list lies", patched(32, QByteArray("\0\0\0\2\0\0\0\1", 8)), Refused,
         "damaged", BadFile::Editing::FoundLater},
        {"D14", "a title's byte changed", changed([](auto &b) { b.replace("Grants", "Grbnts"); }),
         Shown, "changed without an entry", BadFile::Editing::FoundLater},
        {"D14", "an enumeration's byte changed",
         changed([](auto &b) { b.replace(b.lastIndexOf("disbursed"), 9, "dispursed"); }), Shown,
         "not one of the values"},
        {"D20", "10 GB sparse", sparse(10LL << 30, false), Refused, "larger than 512 MiB"},
        {"D21", "400 MB sparse with an honest header", sparse(400LL << 20, true), Refused,
         "damaged"},
        {"D42", "marked as written with a log", patched(18, "\2\2"), Shown,
         "lack the latest edits"},
    };
}

} // namespace servanda::test

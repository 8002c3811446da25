#include "tests/fuzz/mutation.h"

#include <algorithm>

namespace servanda::test {
namespace {

constexpr qsizetype kPage = 4096;
constexpr qsizetype kSector = 512;

qsizetype below(qsizetype limit, std::mt19937 &random)
{
    return static_cast<qsizetype>(random() % static_cast<unsigned>(std::max<qsizetype>(limit, 1)));
}

char anyByte(std::mt19937 &random)
{
    return static_cast<char>(random());
}

void randomBytes(QByteArray &file, qsizetype from, qsizetype size, std::mt19937 &random)
{
    for (qsizetype i = 1 + below(8, random); i > 0; --i)
        file[from + below(size, random)] = anyByte(random);
}

void swapPages(QByteArray &file, std::mt19937 &random)
{
    const qsizetype pages = file.size() / kPage;
    const qsizetype one = below(pages, random) * kPage;
    const qsizetype other = below(pages, random) * kPage;
    const QByteArray kept = file.mid(one, kPage);
    file.replace(one, kPage, file.mid(other, kPage));
    file.replace(other, kPage, kept);
}

void tearSectors(QByteArray &file, std::mt19937 &random)
{
    const QByteArray before = file;
    const qsizetype sectors = file.size() / kSector;
    for (qsizetype i = 1 + below(4, random); i > 0; --i)
        file.replace(below(sectors, random) * kSector, kSector,
                     before.mid(below(sectors, random) * kSector, kSector));
}

} // namespace

QByteArray mutated(QByteArray file, Mutation mutation, std::mt19937 &random)
{
    const qsizetype page = below(file.size() / kPage, random) * kPage;
    switch (mutation) {
    case Mutation::RandomBytes:
        randomBytes(file, 0, file.size(), random);
        break;
    case Mutation::BitFlips:
        for (qsizetype i = 1 + below(8, random); i > 0; --i) {
            const qsizetype at = below(file.size(), random);
            file[at] = static_cast<char>(file[at] ^ (1 << below(8, random)));
        }
        break;
    case Mutation::HeaderBytes:
        randomBytes(file, 0, 108, random);
        break;
    case Mutation::PageSwap:
        swapPages(file, random);
        break;
    case Mutation::PageHeader:
        randomBytes(file, page, 64, random);
        break;
    case Mutation::Cut:
        file.truncate(below(file.size(), random));
        break;
    case Mutation::BlankPage:
        file.replace(page, kPage, QByteArray(kPage, random() % 2 == 0 ? '\0' : '\xff'));
        break;
    case Mutation::TornSectors:
        tearSectors(file, random);
        break;
    }
    return file;
}

} // namespace servanda::test

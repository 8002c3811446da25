#include "model/store/historyrow.h"

using namespace Qt::StringLiterals;

namespace servanda {

std::optional<FactType> typeOfTable(std::string_view table)
{
    std::optional<FactType> type;
    forEachFactType([&]<class Row>() {
        if (table == Description<Row>::table)
            type = Description<Row>::type;
    });
    return type;
}

std::string_view tableOf(FactType type)
{
    std::string_view table;
    withFactType(type, [&]<class Row>() { table = Description<Row>::table; });
    return table;
}

Error unreadableEntry(qint64 number)
{
    return fail(Error::Kind::Unusable,
                u"The history is damaged: entry %1 or one after it cannot be read"_s.arg(number),
                u"Ask for another copy of the dossier."_s);
}

} // namespace servanda

#include "model/domain/factwords.h"

#include "model/domain/facts.h"

#include <QLocale>

namespace servanda {

QString countedFacts(FactType type, qsizetype count)
{
    static const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    QString words;
    withFactType(type, [&]<class Row>() {
        const QString noun
            = QString::fromLatin1(count == 1 ? Description<Row>::label : Description<Row>::plural);
        words = english.toString(static_cast<qlonglong>(count)) + QChar(u' ') + noun.toLower();
    });
    return words;
}

QString fieldInWords(FactType type, QByteArrayView field)
{
    QString words;
    withFactType(type, [&]<class Row>() {
        forEachField<Row>([&](const auto &described) {
            if (described.name != field)
                return;
            words = QString::fromLatin1(described.label).toLower();
            using Value = typename std::decay_t<decltype(described)>::Value;
            if (std::is_same_v<Value, PartialDate> && !words.contains(QLatin1StringView("date")))
                words += QLatin1StringView(" date");
        });
    });
    return words;
}

} // namespace servanda

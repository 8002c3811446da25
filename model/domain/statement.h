#pragma once

#include "model/core/partialdate.h"
#include "model/domain/party.h"
#include "model/domain/source.h"

namespace servanda {

/// What a named person said, in our words.
struct Statement
{
    Id<Statement> id;
    QString code;
    Id<Party> party;
    QString person;
    QString office;
    PartialDate date;
    QString summary;
    Id<Source> source;

    friend bool operator==(const Statement &, const Statement &) = default;
};

template <>
struct Description<Statement>
{
    static constexpr FactType type = FactType::Statement;
    static constexpr auto table = "statement";
    static constexpr auto file = "statements.csv";
    static constexpr bool optionalFile = false;
    static constexpr auto label = "Statement";
    static constexpr auto plural = "Statements";
    static constexpr std::tuple fields{
        Field{"code", &Statement::code, "Code", Need::Required, "id"},
        Field{"party_id", &Statement::party, "Party", Need::Required},
        Field{"person", &Statement::person, "Person"},
        Field{"office", &Statement::office, "Office"},
        Field{"date", &Statement::date, "Date"},
        Field{"summary", &Statement::summary, "Summary", Need::Required},
        Field{"source_id", &Statement::source, "Source"},
    };
    static QString caption(const Statement &statement)
    {
        return statement.person + QLatin1StringView(": ") + statement.summary;
    }
};

} // namespace servanda

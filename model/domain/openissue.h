#pragma once

#include "model/domain/instrument.h"
#include "model/domain/source.h"

namespace servanda {

enum class IssueStatus { Open, Settled };

template <>
struct EnumNames<IssueStatus>
{
    static constexpr std::array values{
        EnumName<IssueStatus>{IssueStatus::Open, "open", "Open"},
        EnumName<IssueStatus>{IssueStatus::Settled, "settled", "Settled"},
    };
};

/// A matter that is unresolved, with both readings where there are two.
struct OpenIssue
{
    Id<OpenIssue> id;
    QString code;
    Id<Instrument> instrument;
    QString title;
    QString summary;
    PartialDate raisedOn;
    IssueStatus status = IssueStatus::Open;
    Id<Source> source;

    friend bool operator==(const OpenIssue &, const OpenIssue &) = default;
};

template <>
struct Description<OpenIssue>
{
    static constexpr FactType type = FactType::OpenIssue;
    static constexpr auto table = "open_issue";
    static constexpr auto file = "open_issues.csv";
    static constexpr bool optionalFile = false;
    static constexpr auto label = "Open issue";
    static constexpr auto plural = "Open issues";
    static constexpr std::tuple fields{
        Field{"code", &OpenIssue::code, "Code", Need::Required, "id"},
        Field{"instrument_id", &OpenIssue::instrument, "Instrument", Need::Required},
        Field{"title", &OpenIssue::title, "Title", Need::Required},
        Field{"summary", &OpenIssue::summary, "Summary"},
        Field{"raised_on", &OpenIssue::raisedOn, "Raised"},
        Field{"status", &OpenIssue::status, "Status", Need::Required},
        Field{"source_id", &OpenIssue::source, "Source"},
    };
    static QString caption(const OpenIssue &issue) { return issue.title; }
};

} // namespace servanda

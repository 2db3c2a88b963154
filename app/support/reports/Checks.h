// What is missing or implausible in a report, checked while the person types. A check never stops anybody from leaving
// a page; only Blocking findings stop "Send".
#pragma once

#include "support/cases/CasePortal.h"
#include "support/reports/Report.h"
#include "support/vendor/VendorProfile.h"

namespace lotse::reports
{

// Fields of a report that findings point to. Portal questions are named by Finding::portalField.
enum class Field {
    ContactName,
    ContactEmail,
    ContactPhone,
    ReachableTimes,
    TimeZone,
    Deputy,
    Organisation,
    Product,
    ProductVersion,
    Region,
    Environment,
    AgentGroup,
    Project,
    Operation,
    Endpoints,
    Since,
    Summary,
    Impact,
    Done,
    Expected,
    Happened,
    ErrorId,
    OperationInstance,
    Tried,
    RelatedIncident,
    PortalAnswer,
    Files,
    Severity,
};

enum class Page { Contact, Product, Endpoints, WhatHappened, Review };
Page pageOf(Field field);

enum class Problem {
    Missing,
    EmailImplausible,
    PhoneImplausible,
    TimesImplausible, // "until" before or equal "from", or not a time
    InFuture,
    LongAgo,          // more than 30 days
    SubjectShortened, // summary does not fit into the portal's subject
    WillOverflow,     // description is longer than the portal takes; the rest goes into an attached file
    NoAddress,        // an endpoint without system and address
    GuidImplausible,
    ChoiceGone,       // the portal no longer offers this value
    NotSupportedHere, // the product's support is elsewhere
    FileTooLarge,
    TriggersUrgency, // a problem's subject carries a phrase that the vendor reads as an outage; detail: the phrase
};

enum class Weight { Blocking, Advice };

struct Finding {
    Field field;
    Problem problem;
    Weight weight = Weight::Blocking;
    int index = -1;           // endpoint
    QString portalField = {}; // PortalAnswer
    QString detail = {};      // value, label or limit, for the message

    bool operator==(const Finding&) const = default;
};

struct CheckInput {
    Report report;
    const vendor::VendorProfile* profile = nullptr;
    std::optional<cases::CaseForm> form;           // what the portal last said; nothing is known without
    std::vector<std::pair<QString, qint64>> files; // name and size
    QDateTime now;
};

// In the order of the pages.
std::vector<Finding> check(const CheckInput& input);
bool isSendable(const std::vector<Finding>& findings);

bool isPlausibleEmail(const QString& text);
bool isPlausiblePhone(const QString& text); // at least 5 digits; +, spaces, brackets, hyphens, slash, "ext" allowed

} // namespace lotse::reports

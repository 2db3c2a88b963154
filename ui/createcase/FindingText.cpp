#include "ui/createcase/FindingText.h"

#include "ui/common/Formats.h"

namespace lotse::ui
{

QString FindingText::of(const reports::Finding& finding, const vendor::VendorProfile& profile)
{
    using reports::Problem;
    switch (finding.problem) {
    case Problem::Missing:
        return finding.weight == reports::Weight::Blocking ? tr("Still missing.")
                                                           : tr("Not filled in. It would help the vendor.");
    case Problem::EmailImplausible:
        return tr("This does not look like an e-mail address.");
    case Problem::PhoneImplausible:
        return tr("This does not look like a phone number.");
    case Problem::TimesImplausible:
        return tr("Please write times like 08:00, and the end after the beginning.");
    case Problem::InFuture:
        return tr("This time lies in the future.");
    case Problem::LongAgo:
        return tr("This is more than 30 days ago. Is the date right?");
    case Problem::SubjectShortened:
        return tr(
            "Longer than the portal's subject line: it is shortened there at a word, the whole sentence stands in "
            "the description.");
    case Problem::WillOverflow:
        return tr("Longer than the portal takes. Nothing is cut: the whole text goes along as an attached file.");
    case Problem::NoAddress:
        return tr("Please say which system or address this is.");
    case Problem::GuidImplausible:
        return tr("An operation instance ID usually looks like 0f8fad5b-d9cb-469f-a165-70867728950e.");
    case Problem::ChoiceGone:
        return tr("The portal no longer offers “%1”. Please choose again.").arg(finding.detail);
    case Problem::NotSupportedHere: {
        const vendor::Product* product = profile.product(finding.detail);
        const QString said =
            product ? vendor::inLanguage(product->supportElsewhere, interfaceLocale().name().left(2)) : QString();
        return said.isEmpty() ? tr("Support for this product is somewhere else.") : said;
    }
    case Problem::TriggersUrgency:
        //: 1 is a phrase like "Production Down"
        return tr("“%1” makes the vendor treat this problem as an outage.").arg(finding.detail);
    case Problem::FileTooLarge:
        return tr("“%1” is larger than the portal takes.").arg(finding.detail);
    }
    return {};
}

QString FindingText::fieldName(const reports::Finding& finding)
{
    using reports::Field;
    switch (finding.field) {
    case Field::ContactName:
        return tr("Name");
    case Field::ContactEmail:
        return tr("E-mail");
    case Field::ContactPhone:
        return tr("Phone");
    case Field::ReachableTimes:
        return tr("Reachable");
    case Field::TimeZone:
        return tr("Time zone");
    case Field::Deputy:
        return tr("Deputy");
    case Field::Organisation:
        return tr("Organisation ID");
    case Field::Product:
        return tr("Product");
    case Field::ProductVersion:
        return tr("Version");
    case Field::Region:
        return tr("Region");
    case Field::Environment:
        return tr("Environment");
    case Field::AgentGroup:
        return tr("Agent group");
    case Field::Project:
        return tr("Project");
    case Field::Operation:
        return tr("Operation");
    case Field::Endpoints:
        return finding.index < 0 ? tr("Endpoints") : tr("Endpoint %1").arg(finding.index + 1);
    case Field::Since:
        return tr("Down since");
    case Field::Summary:
        return tr("What is down");
    case Field::Impact:
        return tr("Impact");
    case Field::Done:
        return tr("Done before");
    case Field::Expected:
        return tr("Expected");
    case Field::Happened:
        return tr("What happened");
    case Field::ErrorId:
        return tr("Error ID");
    case Field::OperationInstance:
        return tr("Operation instance");
    case Field::Tried:
        return tr("Tried already");
    case Field::RelatedIncident:
        return tr("Related incident");
    case Field::PortalAnswer:
        return finding.detail.isEmpty() || finding.problem == reports::Problem::ChoiceGone
                   ? tr("Question of the portal")
                   : finding.detail;
    case Field::Severity:
        return tr("Severity");
    case Field::Files:
        return tr("Files");
    }
    return {};
}

QString FindingText::pageName(reports::Page page)
{
    switch (page) {
    case reports::Page::Contact:
        return tr("Contact");
    case reports::Page::Product:
        return tr("Product");
    case reports::Page::Endpoints:
        return tr("Endpoints");
    case reports::Page::WhatHappened:
        return tr("What happened");
    case reports::Page::Review:
        return tr("Review and send");
    }
    return {};
}

Tone FindingText::tone(const reports::Finding& finding)
{
    if (finding.problem == reports::Problem::WillOverflow || finding.problem == reports::Problem::SubjectShortened) {
        return Tone::Info;
    }
    return finding.weight == reports::Weight::Blocking ? Tone::Danger : Tone::Warning;
}

} // namespace lotse::ui

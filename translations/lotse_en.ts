<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>lotse::ui::AnswerPanel</name>
    <message numerus="yes">
        <source>%n value(s) look confidential, and a reply is public.</source>
        <translation>
            <numerusform>%n value looks confidential, and a reply is public.</numerusform>
            <numerusform>%n values look confidential, and a reply is public.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n second(s)</source>
        <translation>
            <numerusform>In %n second</numerusform>
            <numerusform>In %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::AskPage</name>
    <message numerus="yes">
        <source>%n value(s) that look confidential would become public.</source>
        <translation>
            <numerusform>%n value that looks confidential would become public.</numerusform>
            <numerusform>%n values that look confidential would become public.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::BannerText</name>
    <message numerus="yes">
        <source>Production down, and the report has not arrived for %n minute(s)</source>
        <translation>
            <numerusform>Production down, and the report has not arrived for %n minute</numerusform>
            <numerusform>Production down, and the report has not arrived for %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file with your drafts was damaged; %n entry(ies) were saved from it</source>
        <translation>
            <numerusform>The file with your drafts was damaged; %n entry was saved from it</numerusform>
            <numerusform>The file with your drafts was damaged; %n entries were saved from it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::CaseActions</name>
    <message numerus="yes">
        <source>%n case(s) written to %1</source>
        <translation>
            <numerusform>%n case written to %1</numerusform>
            <numerusform>%n cases written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::CaseListPage</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <comment>how many cases the list has</comment>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <comment>how many cases the list has</comment>
        <translation>
            <numerusform>%n open case</numerusform>
            <numerusform>%n open cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed case(s)</source>
        <comment>how many cases the list has</comment>
        <translation>
            <numerusform>%n closed case</numerusform>
            <numerusform>%n closed cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n of many matches</source>
        <comment>how many cases the search found</comment>
        <translation>
            <numerusform>The newest of many matches</numerusform>
            <numerusform>The newest %n of many matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) found</source>
        <comment>how many cases the search found</comment>
        <translation>
            <numerusform>%n case found</numerusform>
            <numerusform>%n cases found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::CaseTexts</name>
    <message numerus="yes">
        <source>no word for %n hour(s)</source>
        <comment>how long nobody has said anything in a case</comment>
        <translation>
            <numerusform>no word for %n hour</numerusform>
            <numerusform>no word for %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no word for %n day(s)</source>
        <comment>how long nobody has said anything in a case</comment>
        <translation>
            <numerusform>no word for %n day</numerusform>
            <numerusform>no word for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::CasesTab</name>
    <message numerus="yes">
        <source>%n reply(ies) that you were writing belong to cases that are no longer here.</source>
        <translation>
            <numerusform>A reply that you were writing belongs to a case that is no longer here.</numerusform>
            <numerusform>%n replies that you were writing belong to cases that are no longer here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::CommandPalette</name>
    <message numerus="yes">
        <source>%n found. Choose with the arrow keys and press Return.</source>
        <translation>
            <numerusform>%n found. Choose with the arrow keys and press Return.</numerusform>
            <numerusform>%n found. Choose with the arrow keys and press Return.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::CommunityTab</name>
    <message numerus="yes">
        <source>It leaves in %n second(s)</source>
        <translation>
            <numerusform>It leaves in %n second</numerusform>
            <numerusform>It leaves in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::DaysSection</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n day(s)</source>
        <translation>
            <numerusform>The last day</numerusform>
            <numerusform>The last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) without an incident or maintenance</source>
        <translation>
            <numerusform>%n part without an incident or maintenance</numerusform>
            <numerusform>%n parts without an incident or maintenance</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::EntryWriter</name>
    <message numerus="yes">
        <source>Show the quoted message (%n line(s))</source>
        <translation>
            <numerusform>Show the quoted message (%n line)</numerusform>
            <numerusform>Show the quoted message (%n lines)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more line(s)</source>
        <translation>
            <numerusform>Show %n more line</numerusform>
            <numerusform>Show %n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::FileList</name>
    <message numerus="yes">
        <source>%n place(s) masked</source>
        <comment>in a file</comment>
        <translation>
            <numerusform>%n place masked</numerusform>
            <numerusform>%n places masked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::FilterPanel</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <comment>filter of My Cases: changed in the last days</comment>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::Formats</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::ForumPanel</name>
    <message numerus="yes">
        <source>%1, %n thread(s)</source>
        <extracomment>1 is the name of a topic</extracomment>
        <translation>
            <numerusform>%1, %n thread</numerusform>
            <numerusform>%1, %n threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s) on this computer, about %1</source>
        <translation>
            <numerusform>%n thread on this computer, about %1</numerusform>
            <numerusform>%n threads on this computer, about %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::Header</name>
    <message numerus="yes">
        <source>Notices, %n unread</source>
        <translation>
            <numerusform>Notices, %n unread</numerusform>
            <numerusform>Notices, %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::HomePage</name>
    <message numerus="yes">
        <source>%n file(s) came with it.</source>
        <translation>
            <numerusform>%n file came with it.</numerusform>
            <numerusform>%n files came with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::KnownEndpoints</name>
    <message numerus="yes">
        <source>%n endpoint(s) imported.</source>
        <translation>
            <numerusform>%n endpoint imported.</numerusform>
            <numerusform>%n endpoints imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agent group(s) imported.</source>
        <translation>
            <numerusform>%n agent group imported.</numerusform>
            <numerusform>%n agent groups imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::LeaveDialog</name>
    <message numerus="yes">
        <source>%n report(s) not delivered yet</source>
        <translation>
            <numerusform>%n report not delivered yet</numerusform>
            <numerusform>%n reports not delivered yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::MaskingCard</name>
    <message numerus="yes">
        <source>%n place(s): %1</source>
        <translation>
            <numerusform>%n place: %1</numerusform>
            <numerusform>%n places: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::MaskingText</name>
    <message numerus="yes">
        <source>%n password(s)</source>
        <translation>
            <numerusform>%n password</numerusform>
            <numerusform>%n passwords</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <comment>of access</comment>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <comment>of an interface</comment>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection string(s)</source>
        <translation>
            <numerusform>%n connection string</numerusform>
            <numerusform>%n connection strings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cookie(s)</source>
        <comment>of a browser</comment>
        <translation>
            <numerusform>%n cookie</numerusform>
            <numerusform>%n cookies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail address(es)</source>
        <translation>
            <numerusform>%n e-mail address</numerusform>
            <numerusform>%n e-mail addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n IP address(es)</source>
        <translation>
            <numerusform>%n IP address</numerusform>
            <numerusform>%n IP addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host name(s)</source>
        <translation>
            <numerusform>%n host name</numerusform>
            <numerusform>%n host names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked by you</source>
        <translation>
            <numerusform>%n marked by you</numerusform>
            <numerusform>%n marked by you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::MissingList</name>
    <message numerus="yes">
        <source>%n thing(s) needed before it can be sent</source>
        <translation>
            <numerusform>%n thing is needed before it can be sent</numerusform>
            <numerusform>%n things are needed before it can be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::NoticeText</name>
    <message numerus="yes">
        <source>Production down, and not delivered for %n minute(s)</source>
        <translation>
            <numerusform>Production down, and not delivered for %n minute</numerusform>
            <numerusform>Production down, and not delivered for %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) could be read. Please look through your drafts.</source>
        <translation>
            <numerusform>%n entry could be read. Please look through your drafts.</numerusform>
            <numerusform>%n entries could be read. Please look through your drafts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n new notice</numerusform>
            <numerusform>%n new notices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new reply(ies) in case %1</source>
        <extracomment>1 is a case number, n how many replies</extracomment>
        <translation>
            <numerusform>%n new reply in case %1</numerusform>
            <numerusform>%n new replies in case %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new answer(s) to your question</source>
        <translation>
            <numerusform>%n new answer to your question</numerusform>
            <numerusform>%n new answers to your question</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new answer(s) in a thread that you follow</source>
        <translation>
            <numerusform>%n new answer in a thread that you follow</numerusform>
            <numerusform>%n new answers in a thread that you follow</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::OutgoingBanner</name>
    <message numerus="yes">
        <source>In %n second(s)</source>
        <translation>
            <numerusform>In %n second</numerusform>
            <numerusform>In %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::PartsGrid</name>
    <message numerus="yes">
        <source>all %n part(s) operational</source>
        <translation>
            <numerusform>%n part, operational</numerusform>
            <numerusform>all %n parts operational</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) with a problem</source>
        <translation>
            <numerusform>%n part with a problem</numerusform>
            <numerusform>%n parts with a problem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) under maintenance</source>
        <translation>
            <numerusform>%n part under maintenance</numerusform>
            <numerusform>%n parts under maintenance</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::PastIncidents</name>
    <message numerus="yes">
        <source>Only the newest %n are shown; search for others.</source>
        <translation>
            <numerusform>Only the newest is shown; search for others.</numerusform>
            <numerusform>Only the newest %n are shown; search for others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::PublicReview</name>
    <message numerus="yes">
        <source>Everybody can read this. %n value(s) that look confidential are replaced; take the tick away to leave one as it is.</source>
        <translation>
            <numerusform>Everybody can read this. %n value that looks confidential is replaced; take the tick away to leave it as it is.</numerusform>
            <numerusform>Everybody can read this. %n values that look confidential are replaced; take the tick away to leave one as it is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::ReadinessPanel</name>
    <message numerus="yes">
        <source>Ready for an outage but for %n point(s)</source>
        <translation>
            <numerusform>Ready for an outage but for %n point</numerusform>
            <numerusform>Ready for an outage but for %n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::RemoveAccountDialog</name>
    <message numerus="yes">
        <source>%n draft(s) as well. Backups go too; this cannot be undone.</source>
        <translation>
            <numerusform>%n draft as well. Backups go too; this cannot be undone.</numerusform>
            <numerusform>%n drafts as well. Backups go too; this cannot be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) or answer(s) that have not arrived are not sent any more</source>
        <translation>
            <numerusform>%n report or answer that has not arrived is not sent any more</numerusform>
            <numerusform>%n reports or answers that have not arrived are not sent any more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::RuleForm</name>
    <message numerus="yes">
        <source>%1, %2, %n part(s)</source>
        <extracomment>1 is a region, 2 is a severity such as &quot;minor and worse&quot;, n how many parts of the vendor&apos;s service</extracomment>
        <translation>
            <numerusform>%1, %2, %n part</numerusform>
            <numerusform>%1, %2, %n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::SelectionBar</name>
    <message numerus="yes">
        <source>%n case(s) selected</source>
        <comment>in the list My Cases</comment>
        <translation>
            <numerusform>%n case selected</numerusform>
            <numerusform>%n cases selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::SentFiles</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::SimilarCases</name>
    <message numerus="yes">
        <source>Known already? %n case(s) of yours speak of the same: %1</source>
        <extracomment>1 is the number of the nearest case and its subject</extracomment>
        <translation>
            <numerusform>Known already? %n case of yours speaks of the same: %1</numerusform>
            <numerusform>Known already? %n cases of yours speak of the same, the nearest: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::StandingText</name>
    <message numerus="yes">
        <source>%n report(s) waiting: %1</source>
        <extracomment>1 is why: &quot;no connection&quot;</extracomment>
        <translation>
            <numerusform>%n report waiting: %1</numerusform>
            <numerusform>%n reports waiting: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(ies) waiting: %1</source>
        <extracomment>things said in cases that already exist; 1 is why: &quot;no connection&quot;</extracomment>
        <translation>
            <numerusform>%n reply waiting: %1</numerusform>
            <numerusform>%n replies waiting: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) waiting: %1</source>
        <extracomment>reports, replies and posts; 1 is why: &quot;no connection&quot;</extracomment>
        <translation>
            <numerusform>%n message waiting: %1</numerusform>
            <numerusform>%n messages waiting: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) for the Community waiting: %1</source>
        <extracomment>questions, answers and the like for the Community; 1 is why: &quot;no connection&quot;</extracomment>
        <translation>
            <numerusform>%n post for the Community waiting: %1</numerusform>
            <numerusform>%n posts for the Community waiting: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::StateCard</name>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) ahead of the page&apos;s.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n minute ahead of the page&apos;s.</numerusform>
            <numerusform>This computer&apos;s clock is %n minutes ahead of the page&apos;s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) behind the page&apos;s.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n minute behind the page&apos;s.</numerusform>
            <numerusform>This computer&apos;s clock is %n minutes behind the page&apos;s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::StatusTexts</name>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::StepRail</name>
    <message numerus="yes">
        <source>%n thing(s) missing</source>
        <translation>
            <numerusform>%n thing missing</numerusform>
            <numerusform>%n things missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::ThreadListPanel</name>
    <message numerus="yes">
        <source>%n more on the server, at the end of the list</source>
        <translation>
            <numerusform>%n more on the server, at the end of the list</numerusform>
            <numerusform>%n more on the server, at the end of the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s) or more</source>
        <translation>
            <numerusform>%n thread or more</numerusform>
            <numerusform>%n threads or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::ThreadPageView</name>
    <message numerus="yes">
        <source>Show %n image(s) from %1</source>
        <translation>
            <numerusform>Show %n image from %1</numerusform>
            <numerusform>Show %n images from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::ThreadTexts</name>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s)</source>
        <translation>
            <numerusform>%n vote</numerusform>
            <numerusform>%n votes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::ThreadView</name>
    <message numerus="yes">
        <source>%n vote(s)</source>
        <translation>
            <numerusform>%n vote</numerusform>
            <numerusform>%n votes</numerusform>
        </translation>
    </message>
</context>
</TS>

#include "practice/StoryTeller.h"

#include <QRegularExpression>

namespace lotse::practice
{

using namespace Qt::Literals::StringLiterals;

namespace
{

void readHead(const QString& line, Story& story)
{
    const auto parts = line.split(u'|');
    story.german = parts.value(0).trimmed() == QLatin1String("de");
    story.product = parts.value(1).trimmed();
    story.component = parts.value(2).trimmed();
    story.severity = parts.value(3).trimmed().toInt();
    story.environment = parts.value(4).trimmed();
    story.staysOpen = parts.value(5).trimmed() == QLatin1String("open");
}

// Where lines without a mark of their own go on.
QString& lastText(Story& story)
{
    return story.turns.isEmpty() ? story.description : story.turns.last().text;
}

void trim(Story& story)
{
    story.description = story.description.trimmed();
    for (auto& turn : story.turns)
        turn.text = turn.text.trimmed();
}

// "{name}", "{name=a|b}", "{#name=1-9}"
const QRegularExpression& gapPattern()
{
    static const QRegularExpression pattern(u"\\{(#?)(\\w+)(?:=([^{}\\n]+))?\\}"_s);
    return pattern;
}

// What every case may speak of.
QHash<QString, QString> commonChoices()
{
    return {
        {u"operation"_s,
         u"Auftragsimport_SAP_WMS|Order_Export_NetSuite|Debitoren_Abgleich|ShipmentStatus_to_Salesforce|"
         "Rechnungsversand_EDI|Inventory_Sync_Shopify|Lieferavis_Import|CarrierLabels_Outbound|Zeiterfassung_Workday|"
         "MasterData_Materials|Zolldaten_ATLAS|Freight_Cost_Posting|Retouren_Rückmeldung|PickList_Release|"
         "Bestellbestätigung_Lieferant|Container_Tracking|Kühlkette_Messwerte|Dunning_Run_Export"_s},
        {u"agent"_s, u"hhk-jb-agent01|hhk-jb-agent02|brv-jb-agent01|rtm-jb-agent01|hhk-jb-test01|brv-jb-agent02"_s},
        {u"group"_s, u"Hamburg Prod|Bremerhaven DMZ|Rotterdam|Hamburg Test"_s},
        {u"partner"_s,
         u"Müller & Söhne KG|Nordfrost Kühllogistik|Großbäckerei Hövelmann|Skandinavisk Frakt AB|Østerby Foods A/S|"
         "Brightwater Retail Ltd.|Weserstahl AG|Fährkontor Lübeck|Casa Ibáñez S.L.|Kaffeerösterei Früh|"
         "Van der Meer Bloemen B.V.|Alpenländer Käse eG"_s}};
}

} // namespace

Story readStory(const QString& text)
{
    Story story;
    for (const auto& line : text.split(u'\n')) {
        const auto rest = line.mid(3);
        if (line.startsWith(u"@ "_s))
            readHead(line.mid(2), story);
        else if (line.startsWith(u"S: "_s))
            story.subjects << rest;
        else if (line.startsWith(u"F: "_s))
            story.files << rest;
        else if (line.startsWith(u"D: "_s))
            story.description = rest + u'\n';
        else if (line.startsWith(u"V: "_s) || line.startsWith(u"C: "_s))
            story.turns.append({line.startsWith(u'V'), rest + u'\n'});
        else
            lastText(story) += line + u'\n';
    }
    trim(story);
    return story;
}

StoryTeller::StoryTeller(Dice& dice, const Story& story, const QDateTime& at, const Cast& cast)
    : m_dice(dice), m_at(at), m_choices(commonChoices())
{
    learnGaps(story);
    m_known = {{u"me"_s, cast.me}, {u"first"_s, cast.first}, {u"engineer"_s, cast.engineer}};
    m_known[u"guid"_s] = guid();
    // Half a year ago the old line was still in use.
    m_known[u"version"_s] = at < QDateTime::currentDateTimeUtc().addMonths(-7) ? draw(u"11.57|11.58|11.59|11.59"_s)
                                                                               : draw(u"12.7|12.8|12.9|12.9|12.10"_s);
}

QString StoryTeller::draw(const QString& choices)
{
    const auto list = choices.split(u'|');
    return list.at(m_dice.below(static_cast<int>(list.size())));
}

QString StoryTeller::guid()
{
    static const QList<int> groups{8, 4, 4, 4, 12};
    QStringList parts;
    for (const auto length : groups) {
        QString part;
        for (int i = 0; i < length; ++i)
            part += QLatin1Char("0123456789abcdef"[m_dice.below(16)]);
        parts << part;
    }
    return parts.join(u'-');
}

QString StoryTeller::logTime()
{
    // Going on in steps, as a log does.
    m_at = m_at.addSecs(1 + m_dice.below(40));
    return m_at.addSecs(-1800).toString(u"yyyy-MM-dd HH:mm:ss"_s) +
           u",%1"_s.arg(m_dice.below(1000), 3, 10, QLatin1Char('0'));
}

QString StoryTeller::fill(const QString& name)
{
    if (name == QLatin1String("log"))
        return logTime();
    if (!m_known.contains(name)) {
        const auto choices = m_choices.value(name);
        const auto range = choices.mid(1).split(u'-');
        const auto low = range.value(0).toInt();
        m_known[name] = choices.startsWith(u'#') ? QString::number(low + m_dice.below(range.value(1).toInt() - low + 1))
                                                 : draw(choices);
    }
    return m_known.value(name);
}

// A gap may be filled before the place where its choices stand.
void StoryTeller::learnGaps(const Story& story)
{
    auto texts = story.subjects + story.files;
    texts << story.description;
    for (const auto& turn : story.turns)
        texts << turn.text;
    for (auto matches = gapPattern().globalMatch(texts.join(u'\n')); matches.hasNext();) {
        const auto match = matches.next();
        const auto& name = match.captured(2);
        if (!match.captured(3).isEmpty() && !m_choices.contains(name))
            m_choices.insert(name, match.captured(1) + match.captured(3));
    }
}

QString StoryTeller::tell(const QString& text)
{
    QString told;
    qsizetype at = 0;
    for (auto matches = gapPattern().globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        told += text.mid(at, match.capturedStart() - at) + fill(match.captured(2));
        at = match.capturedEnd();
    }
    return told + text.mid(at);
}

} // namespace lotse::practice

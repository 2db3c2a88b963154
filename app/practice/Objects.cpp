#include "practice/Objects.h"

#include <QJsonArray>

#include <algorithm>

namespace lotse::practice
{

using namespace Qt::Literals::StringLiterals;

namespace
{

Field plain(const QString& name, const QString& label, FieldType type, int length = 0)
{
    Field field;
    field.name = name;
    field.label = label;
    field.type = type;
    field.length = length;
    field.filterable = type != FieldType::LongText && type != FieldType::Bytes;
    return field;
}

Field editable(const QString& name, const QString& label, FieldType type, int length = 0)
{
    auto field = plain(name, label, type, length);
    field.createable = true;
    field.updateable = true;
    return field;
}

Field idField(const QString& label)
{
    auto field = plain(u"Id"_s, label, FieldType::Id, 18);
    field.nillable = false;
    field.defaulted = true;
    return field;
}

Field reference(const QString& name, const QString& label, const QString& object, const QString& relationship)
{
    auto field = plain(name, label, FieldType::Reference, 18);
    field.refersTo = object;
    field.relationship = relationship;
    return field;
}

Field given(const QString& name, const QString& label, FieldType type)
{
    auto field = plain(name, label, type);
    field.nillable = false;
    field.defaulted = true;
    return field;
}

Field picklist(const QString& name, const QString& label, const QStringList& values, const QString& preset = {})
{
    auto field = editable(name, label, FieldType::Picklist, 255);
    for (const auto& value : values)
        field.choices.append({value, value == preset, {}});
    field.restricted = true;
    field.defaulted = !preset.isEmpty();
    return field;
}

QList<Field> stamps()
{
    return {given(u"IsDeleted"_s, u"Deleted"_s, FieldType::Boolean),
            reference(u"CreatedById"_s, u"Created By ID"_s, u"User"_s, u"CreatedBy"_s),
            given(u"CreatedDate"_s, u"Created Date"_s, FieldType::DateTime),
            reference(u"LastModifiedById"_s, u"Last Modified By ID"_s, u"User"_s, u"LastModifiedBy"_s),
            given(u"LastModifiedDate"_s, u"Last Modified Date"_s, FieldType::DateTime),
            given(u"SystemModstamp"_s, u"System Modstamp"_s, FieldType::DateTime)};
}

Field componentField()
{
    auto field = picklist(u"Component__c"_s, u"Component"_s, {});
    field.controller = u"Product__c"_s;
    for (const auto& product : products())
        for (const auto& component : componentsOf(product)) {
            const auto known = std::find_if(field.choices.begin(), field.choices.end(),
                                            [&](const Choice& choice) { return choice.value == component; });
            if (known == field.choices.end())
                field.choices.append({component, false, {product}});
            else
                known->validFor.append(product);
        }
    return field;
}

QList<Field> customCaseFields()
{
    auto impact = picklist(u"Business_Impact_Category__c"_s, u"Business Impact Category"_s,
                           {u"Revenue or shipping stopped"_s, u"Financial closing at risk"_s,
                            u"Customers or partners affected"_s, u"Internal process delayed"_s, u"No impact"_s});
    impact.nillable = false;
    auto clientReference = plain(QLatin1String(CLIENT_REFERENCE), u"Client Reference"_s, FieldType::String, 64);
    clientReference.createable = true;
    clientReference.externalId = true;
    clientReference.unique = true;
    return {
        picklist(u"Product__c"_s, u"Product"_s, products()),
        componentField(),
        editable(u"Jitterbit_Version__c"_s, u"Jitterbit Version"_s, FieldType::String, 40),
        picklist(u"Severity_Level__c"_s, u"Severity Level"_s,
                 {u"1 - Critical"_s, u"2 - High"_s, u"3 - Medium"_s, u"4 - Minimal"_s}),
        picklist(u"Region__c"_s, u"Region"_s, {u"NA"_s, u"EMEA"_s, u"APAC"_s}),
        picklist(u"Environment__c"_s, u"Environment"_s, {u"Production"_s, u"Test"_s, u"Development"_s, u"Sandbox"_s}),
        impact,
        clientReference};
}

Object caseObject()
{
    Object object{u"Case"_s, u"Case"_s, u"500"_s, true, true, {}, {}};
    auto number = given(u"CaseNumber"_s, u"Case Number"_s, FieldType::String);
    number.length = 30;
    auto owner = reference(u"OwnerId"_s, u"Owner ID"_s, u"User"_s, u"Owner"_s);
    owner.nillable = false;
    owner.defaulted = owner.createable = owner.updateable = true;
    auto escalated = editable(u"IsEscalated"_s, u"Escalated"_s, FieldType::Boolean);
    escalated.nillable = false;
    escalated.defaulted = true;
    auto contact = reference(u"ContactId"_s, u"Contact ID"_s, u"Contact"_s, u"Contact"_s);
    contact.createable = contact.updateable = true;
    auto parent = reference(u"ParentId"_s, u"Parent Case ID"_s, u"Case"_s, u"Parent"_s);
    parent.createable = parent.updateable = true;
    object.fields = {
        idField(u"Case ID"_s),
        number,
        contact,
        reference(u"AccountId"_s, u"Account ID"_s, u"Account"_s, u"Account"_s),
        parent,
        editable(u"SuppliedName"_s, u"Name"_s, FieldType::String, 80),
        editable(u"SuppliedEmail"_s, u"Email Address"_s, FieldType::Email, 80),
        editable(u"SuppliedPhone"_s, u"Phone"_s, FieldType::String, 40),
        editable(u"SuppliedCompany"_s, u"Company"_s, FieldType::String, 80),
        picklist(u"Type"_s, u"Case Type"_s, {u"Problem"_s, u"Question"_s, u"Feature Request"_s}),
        picklist(u"Status"_s, u"Status"_s,
                 {u"New"_s, u"In Progress"_s, u"Waiting on Customer"_s, u"Escalated"_s, u"Solved"_s, u"Closed"_s},
                 u"New"_s),
        picklist(u"Reason"_s, u"Case Reason"_s,
                 {u"Installation"_s, u"Configuration"_s, u"Performance"_s, u"Defect"_s, u"Other"_s}),
        picklist(u"Origin"_s, u"Case Origin"_s, {u"Phone"_s, u"Email"_s, u"Web"_s}, u"Web"_s),
        editable(u"Subject"_s, u"Subject"_s, FieldType::String, 255),
        picklist(u"Priority"_s, u"Priority"_s, {u"Critical"_s, u"High"_s, u"Medium"_s, u"Low"_s}, u"Medium"_s),
        editable(u"Description"_s, u"Description"_s, FieldType::LongText, 32000),
        given(u"IsClosed"_s, u"Closed"_s, FieldType::Boolean),
        plain(u"ClosedDate"_s, u"Closed Date"_s, FieldType::DateTime),
        escalated,
        owner,
        plain(u"ContactEmail"_s, u"Contact Email"_s, FieldType::Email, 80),
        plain(u"ContactPhone"_s, u"Contact Phone"_s, FieldType::Phone, 40)};
    object.fields += stamps();
    object.fields += customCaseFields();
    return object;
}

Object commentObject()
{
    Object object{u"CaseComment"_s, u"Case Comment"_s, u"00a"_s, true, false, u"\"IsPublished\" = 1"_s, {}};
    auto parent = reference(u"ParentId"_s, u"Parent ID"_s, u"Case"_s, u"Parent"_s);
    parent.nillable = false;
    parent.createable = true;
    auto published = given(u"IsPublished"_s, u"Published"_s, FieldType::Boolean);
    published.createable = true;
    auto body = plain(u"CommentBody"_s, u"Body"_s, FieldType::LongText, 4000);
    body.createable = true;
    object.fields = QList<Field>{idField(u"Case Comment ID"_s), parent, published, body} + stamps();
    return object;
}

Object historyObject()
{
    Object object{u"CaseHistory"_s, u"Case History"_s, u"017"_s, false, false, {}, {}};
    object.fields = {idField(u"Case History ID"_s),
                     given(u"IsDeleted"_s, u"Deleted"_s, FieldType::Boolean),
                     reference(u"CaseId"_s, u"Case ID"_s, u"Case"_s, u"Case"_s),
                     reference(u"CreatedById"_s, u"Created By ID"_s, u"User"_s, u"CreatedBy"_s),
                     given(u"CreatedDate"_s, u"Created Date"_s, FieldType::DateTime),
                     plain(u"Field"_s, u"Changed Field"_s, FieldType::String, 255),
                     plain(u"OldValue"_s, u"Old Value"_s, FieldType::String, 255),
                     plain(u"NewValue"_s, u"New Value"_s, FieldType::String, 255)};
    // Field is filterable, the values are not.
    object.fields[6].filterable = object.fields[7].filterable = false;
    return object;
}

Object emailObject()
{
    Object object{u"EmailMessage"_s, u"Email Message"_s, u"02s"_s, false, false, u"\"IsExternallyVisible\" = 1"_s, {}};
    object.fields = QList<Field>{idField(u"Email Message ID"_s),
                                 reference(u"ParentId"_s, u"Case ID"_s, u"Case"_s, u"Parent"_s),
                                 plain(u"Subject"_s, u"Subject"_s, FieldType::String, 3000),
                                 plain(u"TextBody"_s, u"Text Body"_s, FieldType::LongText, 131072),
                                 plain(u"HtmlBody"_s, u"HTML Body"_s, FieldType::LongText, 131072),
                                 plain(u"FromName"_s, u"From Name"_s, FieldType::String, 1000),
                                 plain(u"FromAddress"_s, u"From Address"_s, FieldType::Email, 1000),
                                 plain(u"ToAddress"_s, u"To Address"_s, FieldType::String, 4000),
                                 plain(u"CcAddress"_s, u"CC Address"_s, FieldType::String, 4000),
                                 given(u"Incoming"_s, u"Is Incoming"_s, FieldType::Boolean),
                                 plain(u"MessageDate"_s, u"Message Date"_s, FieldType::DateTime),
                                 given(u"IsExternallyVisible"_s, u"Is Externally Visible"_s, FieldType::Boolean)} +
                    stamps();
    return object;
}

QList<Object> fileObjects()
{
    Object document{u"ContentDocument"_s, u"Content Document"_s, u"069"_s, false, false, {}, {}};
    document.fields = QList<Field>{idField(u"ContentDocument ID"_s),
                                   plain(u"Title"_s, u"Title"_s, FieldType::String, 255),
                                   plain(u"FileExtension"_s, u"File Extension"_s, FieldType::String, 40),
                                   plain(u"FileType"_s, u"File Type"_s, FieldType::String, 20),
                                   plain(u"ContentSize"_s, u"Size"_s, FieldType::Integer),
                                   reference(u"LatestPublishedVersionId"_s, u"Latest Published Version ID"_s,
                                             u"ContentVersion"_s, u"LatestPublishedVersion"_s)} +
                      stamps();
    Object version{u"ContentVersion"_s, u"Content Version"_s, u"068"_s, true, false, {}, {}};
    auto title = plain(u"Title"_s, u"Title"_s, FieldType::String, 255);
    auto path = plain(u"PathOnClient"_s, u"Path On Client"_s, FieldType::String, 500);
    auto bytes = plain(u"VersionData"_s, u"Version Data"_s, FieldType::Bytes);
    auto place = plain(u"FirstPublishLocationId"_s, u"First Publish Location ID"_s, FieldType::Reference, 18);
    title.createable = path.createable = bytes.createable = place.createable = true;
    version.fields = QList<Field>{idField(u"ContentVersion ID"_s),
                                  reference(u"ContentDocumentId"_s, u"ContentDocument ID"_s, u"ContentDocument"_s,
                                            u"ContentDocument"_s),
                                  given(u"IsLatest"_s, u"Is Latest"_s, FieldType::Boolean),
                                  title,
                                  plain(u"FileExtension"_s, u"File Extension"_s, FieldType::String, 40),
                                  plain(u"FileType"_s, u"File Type"_s, FieldType::String, 20),
                                  path,
                                  plain(u"VersionNumber"_s, u"Version Number"_s, FieldType::String, 20),
                                  plain(u"ContentSize"_s, u"Size"_s, FieldType::Integer),
                                  plain(u"Checksum"_s, u"Checksum"_s, FieldType::String, 50),
                                  place,
                                  bytes} +
                     stamps();
    Object link{u"ContentDocumentLink"_s, u"Content Document Link"_s, u"06A"_s, false, false, {}, {}};
    link.fields = {
        idField(u"ContentDocumentLink ID"_s),
        plain(u"LinkedEntityId"_s, u"Linked Entity ID"_s, FieldType::Reference, 18),
        reference(u"ContentDocumentId"_s, u"ContentDocument ID"_s, u"ContentDocument"_s, u"ContentDocument"_s),
        given(u"IsDeleted"_s, u"Is Deleted"_s, FieldType::Boolean),
        given(u"SystemModstamp"_s, u"System Modstamp"_s, FieldType::DateTime),
        plain(u"ShareType"_s, u"Share Type"_s, FieldType::String, 40),
        plain(u"Visibility"_s, u"Visibility"_s, FieldType::String, 40)};
    return {document, version, link};
}

QList<Object> peopleObjects()
{
    Object organisation{u"Organization"_s, u"Organization"_s, u"00D"_s, false, false, {}, {}};
    organisation.fields = {idField(u"Organization ID"_s), plain(u"Name"_s, u"Name"_s, FieldType::String, 80),
                           plain(u"InstanceName"_s, u"Instance Name"_s, FieldType::String, 5),
                           plain(u"OrganizationType"_s, u"Edition"_s, FieldType::String, 40),
                           given(u"IsSandbox"_s, u"Is Sandbox"_s, FieldType::Boolean)};
    Object user{u"User"_s, u"User"_s, u"005"_s, false, false, {}, {}};
    user.fields = {idField(u"User ID"_s),
                   plain(u"Username"_s, u"Username"_s, FieldType::String, 80),
                   plain(u"FirstName"_s, u"First Name"_s, FieldType::String, 40),
                   plain(u"LastName"_s, u"Last Name"_s, FieldType::String, 80),
                   plain(u"Name"_s, u"Full Name"_s, FieldType::String, 121),
                   plain(u"Email"_s, u"Email"_s, FieldType::Email, 128),
                   plain(u"UserType"_s, u"User Type"_s, FieldType::String, 40),
                   plain(u"CompanyName"_s, u"Company Name"_s, FieldType::String, 80),
                   plain(u"LanguageLocaleKey"_s, u"Language"_s, FieldType::String, 10),
                   given(u"IsActive"_s, u"Active"_s, FieldType::Boolean),
                   reference(u"ContactId"_s, u"Contact ID"_s, u"Contact"_s, u"Contact"_s)};
    Object contact{u"Contact"_s, u"Contact"_s, u"003"_s, false, false, {}, {}};
    contact.fields = {idField(u"Contact ID"_s),
                      reference(u"AccountId"_s, u"Account ID"_s, u"Account"_s, u"Account"_s),
                      plain(u"FirstName"_s, u"First Name"_s, FieldType::String, 40),
                      plain(u"LastName"_s, u"Last Name"_s, FieldType::String, 80),
                      plain(u"Name"_s, u"Full Name"_s, FieldType::String, 121),
                      plain(u"Email"_s, u"Email"_s, FieldType::Email, 80),
                      plain(u"Phone"_s, u"Business Phone"_s, FieldType::Phone, 40)};
    Object account{u"Account"_s, u"Account"_s, u"001"_s, false, false, {}, {}};
    account.fields = {idField(u"Account ID"_s), plain(u"Name"_s, u"Account Name"_s, FieldType::String, 255)};
    Object status{u"CaseStatus"_s, u"Case Status Value"_s, u"01J"_s, false, false, {}, {}};
    status.fields = {idField(u"Case Status Value ID"_s),
                     plain(u"ApiName"_s, u"API Name"_s, FieldType::String, 255),
                     plain(u"MasterLabel"_s, u"Master Label"_s, FieldType::String, 255),
                     plain(u"SortOrder"_s, u"Sort Order"_s, FieldType::Integer),
                     given(u"IsDefault"_s, u"Is Default"_s, FieldType::Boolean),
                     given(u"IsClosed"_s, u"Is Closed"_s, FieldType::Boolean)};
    return {organisation, user, contact, account, status};
}

QString typeName(FieldType type)
{
    switch (type) {
    case FieldType::Id:
        return u"id"_s;
    case FieldType::Reference:
        return u"reference"_s;
    case FieldType::String:
        return u"string"_s;
    case FieldType::LongText:
        return u"textarea"_s;
    case FieldType::Picklist:
        return u"picklist"_s;
    case FieldType::Boolean:
        return u"boolean"_s;
    case FieldType::DateTime:
        return u"datetime"_s;
    case FieldType::Integer:
        return u"int"_s;
    case FieldType::Email:
        return u"email"_s;
    case FieldType::Phone:
        return u"phone"_s;
    case FieldType::Bytes:
        return u"base64"_s;
    }
    return {};
}

QString soapType(FieldType type)
{
    switch (type) {
    case FieldType::Id:
    case FieldType::Reference:
        return u"tns:ID"_s;
    case FieldType::Boolean:
        return u"xsd:boolean"_s;
    case FieldType::DateTime:
        return u"xsd:dateTime"_s;
    case FieldType::Integer:
        return u"xsd:int"_s;
    case FieldType::Bytes:
        return u"xsd:base64Binary"_s;
    default:
        return u"xsd:string"_s;
    }
}

// Which values of the controlling field allow the choice: one bit each, the first value is the highest bit.
QString validForBits(const Choice& choice, const QList<Choice>& controlling)
{
    QByteArray bits((controlling.size() + 7) / 8, '\0');
    for (qsizetype i = 0; i < controlling.size(); ++i)
        if (choice.validFor.contains(controlling[i].value))
            bits[i / 8] = static_cast<char>(static_cast<unsigned char>(bits[i / 8]) | (0x80U >> (i % 8)));
    return QString::fromLatin1(bits.toBase64());
}

QJsonArray describeChoices(const Object& object, const Field& field)
{
    const auto* controller = field.controller.isEmpty() ? nullptr : object.field(field.controller);
    QJsonArray values;
    for (const auto& choice : field.choices) {
        QJsonObject value{{u"active"_s, true},
                          {u"defaultValue"_s, choice.isDefault},
                          {u"label"_s, choice.value},
                          {u"validFor"_s, QJsonValue::Null},
                          {u"value"_s, choice.value}};
        if (controller)
            value[u"validFor"_s] = validForBits(choice, controller->choices);
        values.append(value);
    }
    return values;
}

Object networkObject()
{
    Object object{u"Network"_s, u"Network"_s, u"0DB"_s, false, false, {}, {}};
    object.fields = QList<Field>{idField(u"Network ID"_s), plain(u"Name"_s, u"Name"_s, FieldType::String, 255),
                                 plain(u"Status"_s, u"Status"_s, FieldType::String, 40)} +
                    stamps();
    return object;
}

QList<Object> feedObjects()
{
    Object item{u"FeedItem"_s, u"Feed Item"_s, u"0D5"_s, false, false, {}, {}};
    item.fields =
        QList<Field>{idField(u"Feed Item ID"_s),
                     reference(u"ParentId"_s, u"Parent ID"_s, u"User"_s, u"Parent"_s),
                     plain(u"NetworkScope"_s, u"Network Scope"_s, FieldType::String, 18),
                     plain(u"Type"_s, u"Feed Item Type"_s, FieldType::String, 40),
                     plain(u"Title"_s, u"Title"_s, FieldType::String, 255),
                     plain(u"Body"_s, u"Body"_s, FieldType::LongText, 100000),
                     given(u"IsRichText"_s, u"Is Rich Text"_s, FieldType::Boolean),
                     plain(u"CommentCount"_s, u"Comment Count"_s, FieldType::Integer),
                     plain(u"LikeCount"_s, u"Like Count"_s, FieldType::Integer),
                     reference(u"BestCommentId"_s, u"Best Comment ID"_s, u"FeedComment"_s, u"BestComment"_s)} +
        stamps();
    Object comment{u"FeedComment"_s, u"Feed Comment"_s, u"0D7"_s, false, false, {}, {}};
    comment.fields = QList<Field>{idField(u"Feed Comment ID"_s),
                                  reference(u"FeedItemId"_s, u"Feed Item ID"_s, u"FeedItem"_s, u"FeedItem"_s),
                                  plain(u"CommentBody"_s, u"Comment Body"_s, FieldType::LongText, 100000),
                                  given(u"IsRichText"_s, u"Is Rich Text"_s, FieldType::Boolean),
                                  given(u"IsVerified"_s, u"Is Verified"_s, FieldType::Boolean)} +
                     stamps();
    Object topic{u"Topic"_s, u"Topic"_s, u"0TO"_s, false, false, {}, {}};
    topic.fields = QList<Field>{idField(u"Topic ID"_s), plain(u"Name"_s, u"Name"_s, FieldType::String, 150),
                                reference(u"NetworkId"_s, u"Network ID"_s, u"Network"_s, u"Network"_s)} +
                   stamps();
    Object assignment{u"TopicAssignment"_s, u"Topic Assignment"_s, u"0tA"_s, false, false, {}, {}};
    assignment.fields =
        QList<Field>{idField(u"Topic Assignment ID"_s), reference(u"TopicId"_s, u"Topic ID"_s, u"Topic"_s, u"Topic"_s),
                     reference(u"EntityId"_s, u"Entity ID"_s, u"FeedItem"_s, u"Entity"_s),
                     reference(u"NetworkId"_s, u"Network ID"_s, u"Network"_s, u"Network"_s)} +
        stamps();
    Object subscription{u"EntitySubscription"_s, u"Entity Subscription"_s, u"0E8"_s, false, false, {}, {}};
    subscription.fields = QList<Field>{idField(u"Entity Subscription ID"_s),
                                       reference(u"ParentId"_s, u"Parent ID"_s, u"FeedItem"_s, u"Parent"_s),
                                       reference(u"SubscriberId"_s, u"Subscriber ID"_s, u"User"_s, u"Subscriber"_s)} +
                          stamps();
    return {item, comment, topic, assignment, subscription};
}

} // namespace

QStringList products()
{
    return {u"Jitterbit Studio"_s,
            u"Design Studio"_s,
            u"API Manager"_s,
            u"Cloud API Gateway"_s,
            u"Private API Gateway"_s,
            u"App Builder"_s,
            u"EDI"_s,
            u"Marketplace"_s,
            u"Management Console"_s,
            u"Message Queue"_s,
            u"Cloud Agent"_s,
            u"Private Agent"_s,
            u"Cloud Data Loader"_s,
            u"Citizen Integrator"_s,
            u"Connector Builder"_s,
            u"Connector SDK"_s,
            u"Jitterbit AI"_s,
            u"Jitterbit MCP"_s,
            u"Wevo iPaaS"_s};
}

QStringList componentsOf(const QString& product)
{
    static const QHash<QString, QStringList> parts{
        {u"Jitterbit Studio"_s,
         {u"Operation"_s, u"Transformation"_s, u"Script"_s, u"Connector"_s, u"Schedule"_s, u"Deployment"_s}},
        {u"Design Studio"_s, {u"Operation"_s, u"Transformation"_s, u"Script"_s, u"Deployment"_s}},
        {u"API Manager"_s, {u"API Definition"_s, u"Security Profile"_s, u"Developer Portal"_s, u"API Logs"_s}},
        {u"Cloud API Gateway"_s, {u"Routing"_s, u"Certificates"_s, u"Security Profile"_s, u"Rate Limiting"_s}},
        {u"Private API Gateway"_s, {u"Installation"_s, u"Routing"_s, u"Certificates"_s, u"Rate Limiting"_s}},
        {u"App Builder"_s, {u"Data Source"_s, u"User Interface"_s, u"Business Rule"_s}},
        {u"EDI"_s, {u"Mapping"_s, u"Trading Partner"_s, u"Transport"_s, u"Acknowledgement"_s}},
        {u"Management Console"_s, {u"Operation Logs"_s, u"User Management"_s, u"Environments"_s, u"Agent Groups"_s}},
        {u"Message Queue"_s, {u"Queue"_s, u"Dead Letter Queue"_s, u"Throughput"_s}},
        {u"Cloud Agent"_s, {u"Operation Engine"_s, u"Operation Logs"_s, u"Schedule"_s}},
        {u"Private Agent"_s,
         {u"Installation"_s, u"Operation Engine"_s, u"Scheduler"_s, u"Agent Groups"_s, u"Drivers"_s,
          u"Certificates"_s}},
        {u"Cloud Data Loader"_s, {u"Connector"_s, u"Schedule"_s}},
        {u"Citizen Integrator"_s, {u"Recipe"_s}},
        {u"Connector Builder"_s, {u"Connector"_s, u"Authentication"_s}},
        {u"Connector SDK"_s, {u"Connector"_s, u"Authentication"_s}},
        {u"Jitterbit AI"_s, {u"Assistant"_s}},
        {u"Jitterbit MCP"_s, {u"MCP Server"_s, u"Authentication"_s}},
    };
    return parts.value(product);
}

const Field* Object::field(const QString& wanted) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& field) {
        return field.name.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    return found == fields.end() ? nullptr : &*found;
}

const Field* Object::relation(const QString& wanted) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& field) {
        return !field.relationship.isEmpty() && field.relationship.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    return found == fields.end() ? nullptr : &*found;
}

Catalogue::Catalogue()
    : m_objects(QList<Object>{caseObject(), commentObject(), historyObject(), emailObject()} + fileObjects() +
                peopleObjects() + QList<Object>{networkObject()} + feedObjects())
{
}

const Object* Catalogue::find(const QString& name) const
{
    const auto found = std::find_if(m_objects.begin(), m_objects.end(), [&](const Object& object) {
        return object.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == m_objects.end() ? nullptr : &*found;
}

const Object* Catalogue::ofId(const QString& id) const
{
    const auto found = std::find_if(m_objects.begin(), m_objects.end(),
                                    [&](const Object& object) { return id.startsWith(object.keyPrefix); });
    return found == m_objects.end() ? nullptr : &*found;
}

Object* Catalogue::edit(const QString& name)
{
    const auto found =
        std::find_if(m_objects.begin(), m_objects.end(), [&](const Object& object) { return object.name == name; });
    return found == m_objects.end() ? nullptr : &*found;
}

void Catalogue::showClientReference(bool shown)
{
    m_clientReference = shown;
}

bool Catalogue::removeChoice(const QString& fieldName, const QString& value)
{
    for (auto& field : edit(u"Case"_s)->fields)
        if (field.name.compare(fieldName, Qt::CaseInsensitive) == 0 ||
            field.label.compare(fieldName, Qt::CaseInsensitive) == 0)
            return field.choices.removeIf([&](const Choice& choice) { return choice.value == value; }) > 0;
    return false;
}

QJsonObject Catalogue::describeField(const Object& object, const Field& field) const
{
    const bool text = field.type == FieldType::LongText || field.type == FieldType::Bytes;
    return {{u"aggregatable"_s, !text},
            {u"autoNumber"_s, field.name == QLatin1String("CaseNumber")},
            {u"byteLength"_s, field.length * 3},
            {u"calculated"_s, false},
            {u"controllerName"_s, field.controller.isEmpty() ? QJsonValue() : QJsonValue(field.controller)},
            {u"createable"_s, field.createable},
            {u"custom"_s, field.isCustom()},
            {u"defaultValue"_s,
             field.type == FieldType::Boolean ? QJsonValue(field.name == QLatin1String("IsLatest")) : QJsonValue()},
            {u"defaultedOnCreate"_s, field.defaulted},
            {u"dependentPicklist"_s, !field.controller.isEmpty()},
            {u"deprecatedAndHidden"_s, false},
            {u"externalId"_s, field.externalId},
            {u"filterable"_s, field.filterable},
            {u"groupable"_s, !text},
            {u"htmlFormatted"_s, false},
            {u"idLookup"_s, field.type == FieldType::Id || field.externalId},
            {u"inlineHelpText"_s, QJsonValue::Null},
            {u"label"_s, field.label},
            {u"length"_s, field.type == FieldType::Boolean || field.type == FieldType::DateTime ? 0 : field.length},
            {u"name"_s, field.name},
            {u"nameField"_s, field.name == QLatin1String("CaseNumber")},
            {u"nillable"_s, field.nillable},
            {u"picklistValues"_s, describeChoices(object, field)},
            {u"referenceTo"_s, field.refersTo.isEmpty() ? QJsonArray() : QJsonArray{field.refersTo}},
            {u"relationshipName"_s, field.relationship.isEmpty() ? QJsonValue() : QJsonValue(field.relationship)},
            {u"restrictedPicklist"_s, field.restricted},
            {u"soapType"_s, soapType(field.type)},
            {u"sortable"_s, !text},
            {u"type"_s, typeName(field.type)},
            {u"unique"_s, field.unique},
            {u"updateable"_s, field.updateable}};
}

QJsonObject Catalogue::describe(const Object& object) const
{
    QJsonArray fields;
    for (const auto& field : object.fields)
        if (!field.externalId || m_clientReference)
            fields.append(describeField(object, field));
    return {{u"name"_s, object.name},
            {u"label"_s, object.label},
            {u"labelPlural"_s, object.label + u's'},
            {u"keyPrefix"_s, object.keyPrefix},
            {u"custom"_s, false},
            {u"createable"_s, object.createable},
            {u"updateable"_s, object.updateable},
            {u"deletable"_s, false},
            {u"queryable"_s, true},
            {u"replicateable"_s, true},
            {u"retrieveable"_s, true},
            {u"searchable"_s, true},
            {u"fields"_s, fields},
            {u"recordTypeInfos"_s, QJsonArray()},
            {u"childRelationships"_s, QJsonArray()}};
}

} // namespace lotse::practice

#include "ui/community/ThreadView.h"

#include "ui/common/Formats.h"
#include "ui/community/Pictures.h"
#include "ui/community/ThreadTexts.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{
const QString acceptScheme = u"lotse-accept"_qs;
} // namespace

ThreadView::ThreadView(QWidget* parent) : TalkView(parent)
{
    setAccessibleName(name());
}

QString ThreadView::name() const
{
    return tr("Thread");
}

void ThreadView::setPosts(const About& about, std::vector<community::Post> posts)
{
    const bool same = about.threadId == m_about.threadId;
    const bool goesOn =
        about == m_about && posts.size() >= m_posts.size() && std::equal(m_posts.begin(), m_posts.end(), posts.begin());
    if (goesOn && posts.size() == m_posts.size()) {
        return;
    }
    m_about = about;
    m_posts = std::move(posts);
    if (goesOn) {
        goOn();
    } else {
        restart(same);
    }
}

void ThreadView::clearAll()
{
    m_about = {};
    m_posts.clear();
    m_outgoing.clear();
    m_pictures.clear();
    clearTalk();
    Q_EMIT picturesChanged();
}

bool ThreadView::isAccepted(const community::Post& post) const
{
    return !m_about.acceptedPost.isEmpty() && post.id == m_about.acceptedPost;
}

Tone ThreadView::toneOf(const community::Post& post) const
{
    return isAccepted(post) ? Tone::Good : post.author.fromVendor ? Tone::Info : Tone::Neutral;
}

WrittenText ThreadView::written(std::size_t entry) const
{
    const community::Post& post = m_posts[entry];
    return {.text = post.body, .isHtml = post.rich};
}

void ThreadView::append(QTextCursor& cursor, std::size_t entry)
{
    QTextFrameFormat frame;
    frame.setLeftMargin(m_posts[entry].isQuestion() ? 0 : Space::large);
    appendSaid(cursor, entry, frame, toneOf(m_posts[entry]));
}

QString ThreadView::about(std::size_t entry) const
{
    const community::Post& post = m_posts[entry];
    QStringList facts;
    if (isAccepted(post)) {
        facts << tr("✓ Accepted answer");
    }
    if (post.author.fromVendor) {
        facts << m_about.vendor;
    } else if (!m_about.reader.isEmpty() && post.author.id == m_about.reader) {
        facts << tr("You", "side of who wrote: the person who reads this");
    }
    facts << formatDateTime(post.at);
    if (post.votes != 0) {
        facts << tr("%n vote(s)", nullptr, post.votes);
    }
    return facts.join(u"  ·  "_qs);
}

void ThreadView::writeSaid(QTextCursor& cursor, std::size_t entry)
{
    const community::Post& post = m_posts[entry];
    writeHead(cursor, ThreadTexts::author(post.author), about(entry), toneOf(post));
    writeBody(cursor, entry);
    writePictures(cursor, entry);
    if (post.cut) {
        cursor.insertBlock(QTextBlockFormat(), smallFormat(secondaryText()));
        cursor.insertText(tr("This goes on at the portal: it is longer than what is kept here."),
                          smallFormat(secondaryText()));
    }
    if (m_about.canAccept && !post.isQuestion() && !isAccepted(post)) {
        QTextCharFormat link = smallFormat(palette().color(QPalette::Link));
        link.setAnchor(true);
        link.setFontUnderline(true);
        link.setAnchorHref(acceptScheme + u':' + QString::number(entry));
        cursor.insertBlock(QTextBlockFormat(), link);
        cursor.insertText(tr("This answers my question"), link);
    }
}

// Only pictures that are here already: the view itself loads nothing.
void ThreadView::writePictures(QTextCursor& cursor, std::size_t entry)
{
    for (const html::SafeImage& image : texts()[entry].images) {
        const auto found = m_pictures.constFind(image.source);
        if (found == m_pictures.constEnd()) {
            continue;
        }
        cursor.insertBlock(gapFormat(Space::small), QTextCharFormat());
        cursor.insertBlock(QTextBlockFormat(), smallFormat(secondaryText()));
        if (found->isNull()) {
            cursor.insertText(tr("The image from %1 could not be loaded.").arg(QUrl(image.source).host()),
                              smallFormat(secondaryText()));
            continue;
        }
        const QUrl name(u"lotse-picture:%1"_qs.arg(found->cacheKey()));
        document()->addResource(QTextDocument::ImageResource, name, *found);
        QTextImageFormat format;
        const int room = std::max(Space::huge, viewport()->width() - 2 * (Space::large + Space::huge));
        format.setWidth(std::min(room, found->width()));
        format.setName(name.toString());
        format.setToolTip(toolTipOf(oneLine(image.alternative)));
        cursor.insertImage(format);
    }
}

QList<QUrl> ThreadView::unseenPictures(bool practice) const
{
    QList<QUrl> unseen;
    for (const EntryText& text : texts()) {
        for (const html::SafeImage& image : text.images) {
            const QUrl address(image.source);
            if (!m_pictures.contains(image.source) && !unseen.contains(address) &&
                isPictureAddress(address, practice)) {
                unseen.append(address);
            }
        }
    }
    return unseen;
}

void ThreadView::setPicture(const QUrl& address, const QImage& picture)
{
    for (std::size_t entry = 0; entry < texts().size(); ++entry) {
        const std::vector<html::SafeImage>& images = texts()[entry].images;
        const auto image = std::ranges::find_if(
            images, [&address](const html::SafeImage& one) { return QUrl(one.source) == address; });
        if (image != images.end()) {
            m_pictures.insert(image->source, picture);
            rewrite(entry);
        }
    }
    Q_EMIT picturesChanged();
}

bool ThreadView::act(const QUrl& anchor)
{
    if (anchor.scheme() != acceptScheme) {
        return false;
    }
    const auto place = static_cast<std::size_t>(anchor.path().toULongLong());
    if (m_about.canAccept && place < m_posts.size()) {
        Q_EMIT acceptWanted(m_posts[place].id);
    }
    return true;
}

void ThreadView::setOutgoing(std::vector<community::Outgoing> outgoing)
{
    std::erase_if(outgoing, [](const community::Outgoing& one) {
        return one.kind != community::Outgoing::Kind::Answer || one.state == outbox::State::Cancelled;
    });
    // Once the thread itself has it, its own words stand there.
    std::erase_if(outgoing, [this](const community::Outgoing& one) {
        return one.state == outbox::State::Delivered &&
               std::ranges::any_of(m_posts, [&one](const auto& post) { return post.id == one.postId; });
    });
    if (outgoing == m_outgoing) {
        return;
    }
    const bool more = outgoing.size() > m_outgoing.size();
    m_outgoing = std::move(outgoing);
    rewriteLast(more);
}

void ThreadView::writeLast(QTextCursor& cursor)
{
    for (const community::Outgoing& one : m_outgoing) {
        QTextFrameFormat frame;
        frame.setLeftMargin(Space::large);
        const Tone tone = ThreadTexts::tone(one);
        beginFrame(cursor, frame, tone);
        writeHead(cursor, tr("You", "side of who wrote: the person who reads this"),
                  ThreadTexts::standing(one) + u"  ·  "_qs + formatDateTime(one.at), tone);
        EntryWriter(font(), palette()).write(cursor, total(), readEntryText(one.text.left(moreCharacters)), Unfolded());
        cursor.movePosition(QTextCursor::End);
        cursor.setBlockFormat(gapFormat(Space::small + Space::tiny));
    }
}

} // namespace lotse::ui

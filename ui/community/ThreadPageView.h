// One thread: what is asked, what was answered, and what can be done with it. Reading it keeps it whole on this
// computer.
#pragma once

#include "ui/common/Workspace.h"
#include "ui/community/ThreadView.h"

#include <QUrl>
#include <QWidget>

class QLabel;
class QPushButton;

namespace lotse::ui
{

class AnswerPanel;
class Banner;

class ThreadPageView final : public QWidget
{
    Q_OBJECT

public:
    explicit ThreadPageView(Workspace& workspace, QWidget* parent = nullptr);

    void open(const QString& threadId);
    void leave(); // nothing is shown, nothing is read any more
    QString threadId() const { return m_threadId; }
    void reload(); // also from the portal

Q_SIGNALS:
    void caseWanted(const QString& threadId);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectAll();
    void read();
    void take(const community::ThreadPage& page);
    void readOn(int generation, int offset, std::vector<community::Post> posts);
    void show(std::vector<community::Post> posts);
    void refreshFromPortal();
    void readOutgoing();
    void follow();
    void accept(const QString& postId);
    void openLink(const QUrl& target, bool misleading);
    void say(Tone tone, const QString& message, const QString& detail = {});
    void showHead();
    void offerImages();
    void loadImages();
    void imageLoaded(const QUrl& address, const QImage& image);
    void retranslate();

    Workspace& m_workspace;
    QString m_threadId;
    QString m_reader;
    std::optional<community::ThreadPage> m_page;
    bool m_shown = false; // its words are on show
    int m_generation = 0; // grows with every reading
    bool m_isReading = false;
    bool m_again = false; // when that is there
    int m_loading = 0;    // images on their way
    QUrl m_asked;         // a misleading link that the banner asks about

    QLabel* m_title;
    QLabel* m_facts;
    QPushButton* m_follow;
    QPushButton* m_browser;
    QPushButton* m_case;
    QPushButton* m_images;
    Banner* m_banner;
    ThreadView* m_view;
    AnswerPanel* m_answer;
};

} // namespace lotse::ui

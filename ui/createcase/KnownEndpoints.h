// What helps to fill in the endpoints: those of earlier reports and of an imported table, and a test whether the ones
// that are named can be reached from this computer.
#pragma once

#include "support/endpoints/EndpointProbe.h"
#include "support/endpoints/Place.h"
#include "support/reports/Report.h"
#include "ui/common/Workspace.h"

#include <QWidget>

#include <stop_token>

class QMenu;
class QPushButton;

namespace lotse::ui
{

class NoteLine;
class ReportContext;

class KnownEndpoints : public QWidget
{
    Q_OBJECT

public:
    explicit KnownEndpoints(ReportContext& context, QWidget* parent = nullptr);
    ~KnownEndpoints() override;

    void load();
    QMenu* knownMenu() const { return m_knownMenu; }
    QMenu* testMenu() const { return m_testMenu; }

Q_SIGNALS:
    void chosen(const lotse::reports::Endpoint& endpoint);

protected:
    void changeEvent(QEvent* event) override;

private:
    void read();
    void fillKnown();
    void fillTest();
    void importTable();
    void keep(const QByteArray& table);
    void exportTable();
    void test(const std::vector<endpoints::ProbeTarget>& targets);
    void tested(const endpoints::ProbeResult& result);
    QString wordsOf(const endpoints::ProbeResult& result) const;
    void retranslate();

    ReportContext& m_context;
    std::vector<reports::Endpoint> m_known;
    std::vector<endpoints::Place> m_places;
    std::vector<drafts::Draft> m_drafts;
    std::vector<endpoints::ProbeResult> m_results;
    std::size_t m_waiting = 0;
    std::stop_source m_stop;
    QPushButton* m_choose;
    QPushButton* m_test;
    QMenu* m_knownMenu;
    QMenu* m_testMenu;
    NoteLine* m_note;
};

} // namespace lotse::ui

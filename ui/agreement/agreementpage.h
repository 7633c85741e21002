#pragma once
#include "agreement/agreementjob.h"
#include "common/page.h"
#include "domain/status.h"
#include <array>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace touchstone::ui {

class AgreementView;
class BusyBar;
class MessageCard;

/// How far raters agree, with everything that has to stand beside the figures. Computed on the worker; what
/// is shown stays until a new answer is there.
class AgreementPage : public Page {
    Q_OBJECT
public:
    explicit AgreementPage(Context context, QWidget* parent = nullptr);
    ~AgreementPage() override;

    void setProject(OpenProject* project) override;
    /// Computes anew where the project changed since.
    void refresh() override;

Q_SIGNALS:
    /// New figures are on the page.
    void shown();
    /// The person wants to settle a disputed answer.
    void adjudicateAsked(const touchstone::RatedUnit& unit);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class State { Empty, Computing, Cancelled, Failed, Shown };

    void makeTop(QVBoxLayout* box);
    void makeControls(QVBoxLayout* box);
    void connectControls();

    std::optional<StatusReport::Fingerprint> fingerprint();
    AgreementRequest request() const;
    void compute();
    void cancel();
    void take(AgreementResult result);
    bool isEmpty() const;
    void setState(State state);
    QString emptyText() const;
    void showResult();
    void fillChoices();
    void putChoicesBack();
    void copyTables();
    void retranslateUi();

    OpenProject* m_project = nullptr;
    State m_state = State::Empty;
    std::optional<StatusReport::Fingerprint> m_computedFor = {};
    std::optional<AgreementResult> m_result = {};
    std::optional<Error> m_failure = {};
    AgreementRequest m_asked = {};
    AgreementRequest m_shownFor = {};
    service::JobService::Token m_token = 0;

    QLabel* m_title = nullptr;
    QLabel* m_summary = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_refresh = nullptr;
    QWidget* m_controls = nullptr;
    std::array<QLabel*, 3> m_choiceLabels = {};
    QComboBox* m_topic = nullptr;
    QComboBox* m_unsure = nullptr;
    QComboBox* m_round = nullptr;
    BusyBar* m_busy = nullptr;
    QStackedWidget* m_stack = nullptr;
    MessageCard* m_message = nullptr;
    AgreementView* m_view = nullptr;
};

}

#pragma once
#include "common/page.h"
#include "scores/scoresjob.h"
#include "service/snapshots.h"
#include <QDialog>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace touchstone::ui {

/// Gives the state of the project a name. The snapshot is taken on the worker; the dialog stays open until it
/// is on disk and then says what exports and reports will quote. Show it with open().
class SnapshotDialog : public QDialog {
    Q_OBJECT
public:
    SnapshotDialog(Context context, ScoresRequest request, std::int64_t assigned, std::int64_t done,
        QWidget* parent = nullptr);

Q_SIGNALS:
    /// It is on disk.
    void taken();

protected:
    void changeEvent(QEvent* event) override;

private:
    using Outcome = Result<service::SnapshotInfo>;

    void start();
    void finish(const Outcome& outcome);
    void showState();
    void retranslateUi();

    Context m_context;
    ScoresRequest m_request;
    std::int64_t m_assigned;
    std::int64_t m_done;
    bool m_running = false;
    std::optional<Outcome> m_outcome = {};
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_interim;
    QLineEdit* m_name;
    QLabel* m_state;
    QPushButton* m_close;
    QPushButton* m_take;
};

}

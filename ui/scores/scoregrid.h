#pragma once
#include "scores/pointschart.h"
#include "scores/scoresjob.h"
#include "scores/sharechart.h"
#include "tables/gridmodel.h"
#include <QCoreApplication>

namespace touchstone::ui {

/// Turns computed scores into texts for the page Scores, in the window's language.
class ScoreGrid {
    Q_DECLARE_TR_FUNCTIONS(touchstone::ui::ScoreGrid)
public:
    /// Measures that have figures by domain: name of the measure and its title.
    static std::vector<std::pair<std::string, QString>> domainMeasures(const ScoresResult& result);
    /// One row a model; of the figures by domain those of `domainMeasure`.
    static void fillScores(
        tables::GridModel& model, const ScoresResult& result, const std::string& domainMeasure);
    /// The figures of the chart of points.
    static void fillPoints(tables::GridModel& model, const ScoresResult& result);
    static std::vector<PointsChart::Row> pointRows(const ScoresResult& result);
    /// "96.9 % (95.8–97.7, n 1,300)".
    static QString cellText(const exchange::ScoreCell& cell, bool share);
    /// What the figures would be without labels that were settled after unblinding; empty where nothing
    /// would be another.
    static QStringList otherwise(const ScoresResult& result);
    /// The first share that is scored, for the chart of shares.
    static std::vector<ShareChart::Row> shareRows(const ScoresResult& result);
    static QString shareTitle(const ScoresResult& result);

    /// "Safety: majority · Responsibility: mean".
    static QString rules(const ScoresResult& result);
    /// How the answer "unsure" counts; empty where no criterion has it.
    static QString unsure(const ScoresResult& result);
    /// How many labels were settled, or that these are left out; empty where there are none.
    static QString adjudication(const ScoresResult& result);
    /// "Safety = safe / decided" and the like.
    static QStringList denominators(const ScoresResult& result);
    /// Why there is no value, in the window's language.
    static QString reason(const std::string& reason);
    static QString ruleName(const std::string& rule);
    static QString unsureName(service::Unsure unsure);
};

}

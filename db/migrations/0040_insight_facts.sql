-- Insight, facts: a recorded study or synthetic report follows its source; what the office makes stays.
call kernel.recorded_only('insight.study', 'id');
call kernel.recorded_only('insight.study_figure', 'study_id');
call kernel.recorded_only('insight.synthesis', 'id');
grant delete on insight.study, insight.study_figure, insight.synthesis to splot_app;

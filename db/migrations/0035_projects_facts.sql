-- Projects, facts: a recorded project or source of funding follows its source; what the office makes stays.
call kernel.recorded_only('projects.project', 'id');
call kernel.recorded_only('projects.record', 'project_id');
call kernel.recorded_only('projects.fund', 'id');
call kernel.recorded_only('projects.measure', 'fund_id');
grant delete on projects.project, projects.record, projects.fund, projects.measure to splot_app;

-- The same for H2 (in its PostgreSQL mode) and PostgreSQL.

create table matches (
    epoch varchar(16) not null,
    round integer not null,
    room varchar(8) not null,
    size varchar(8) not null,
    tick_hz integer not null,
    people integer not null,
    started_at timestamp with time zone not null,
    ended_at timestamp with time zone not null,
    primary key (epoch, round)
);

create table results (
    epoch varchar(16) not null,
    round integer not null,
    seat integer not null,
    nick varchar(64) not null,
    kind varchar(8) not null,
    guest boolean not null,
    land integer not null,
    peak integer not null,
    kills integer not null,
    place integer not null,
    line varchar(16),
    primary key (epoch, round, seat),
    foreign key (epoch, round) references matches
);

-- Sums over results by nick, for each day, each week and all time. Small letters may be longer than capitals.
create table standings (
    period varchar(16) not null,
    folded varchar(200) not null,
    nick varchar(64) not null,
    peak integer not null,
    wins bigint not null,
    kills bigint not null,
    rounds bigint not null,
    primary key (period, folded)
);

create index standings_by_land on standings (period, peak desc, folded);
create index standings_by_wins on standings (period, wins desc, folded);
create index standings_by_kills on standings (period, kills desc, folded);
create index standings_by_rounds on standings (period, rounds desc, folded);

-- Sums over results by line.
create table line_standings (
    period varchar(16) not null,
    line varchar(16) not null,
    rounds bigint not null,
    wins bigint not null,
    places bigint not null,
    kills bigint not null,
    peaks bigint not null,
    primary key (period, line)
);

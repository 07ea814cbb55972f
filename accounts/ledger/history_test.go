package ledger_test

import (
	"bytes"
	"fmt"
	"math/rand"
	"strings"
	"time"

	"norikae/accounts"
	"norikae/accounts/ledger"
	"norikae/accounts/ledger/exchange"
)

// act is one act of a made-up person, on the ledger and on the model of it.
type act struct {
	name  string
	on    func(l *ledger.Ledger) error
	model func(m accounts.Move) accounts.Move
}

// person makes up acts, at a time that goes on by an hour each.
type person struct {
	r    *rand.Rand
	now  time.Time
	next int
}

func newPerson(seed int64) *person {
	return &person{r: rand.New(rand.NewSource(seed)), now: noon}
}

func (p *person) clock() time.Time { return p.now }

// act makes up the next act for a list.
func (p *person) act(m accounts.Move) act {
	p.now = p.now.Add(time.Hour)
	if len(m.Memberships) < 5 {
		return p.addMany(3 + p.r.Intn(30))
	}
	x := m.Memberships[p.r.Intn(len(m.Memberships))]
	switch n := p.r.Intn(100); {
	case n < 10:
		return p.put("add", p.row())
	case n < 50:
		return p.put("tick", x.Tick(accounts.Step(p.r.Intn(4)), p.now))
	case n < 58:
		return p.put("untick", x.Untick(accounts.Step(p.r.Intn(4)), p.now))
	case n < 64:
		return p.put("decide", x.Set(accounts.Outcome(p.r.Intn(7)), accounts.HomeTrusted, p.now))
	case n < 72:
		x.Note, x.Touched = strings.Repeat("長いメモ", 1+p.r.Intn(70)), p.now
		return p.put("note", x)
	case n < 75:
		return p.reassign(m)
	case n < 82:
		return act{
			"remove",
			func(l *ledger.Ledger) error { return l.Remove(ctx, x) },
			func(m accounts.Move) accounts.Move { return m.Without(x.Key()) },
		}
	case n < 86:
		return p.addMany(1 + p.r.Intn(40))
	case n < 90:
		return p.account(m)
	case n < 92:
		return p.removeAccount(m)
	case n < 95:
		return p.device()
	case n < 97:
		return p.nextMove()
	default:
		return p.bringFile(m)
	}
}

// reassign moves some rows to an account, as one change.
func (p *person) reassign(m accounts.Move) act {
	var keys []accounts.LineKey
	for _, x := range m.Memberships {
		if p.r.Intn(3) == 0 {
			keys = append(keys, x.Key())
		}
	}
	c, _ := m.Reassign(keys, m.Accounts[p.r.Intn(len(m.Accounts))], p.r.Intn(2) == 0, p.now)
	return act{
		"reassign",
		func(l *ledger.Ledger) error { return l.Apply(ctx, c, nil) },
		c.Apply,
	}
}

// row makes up a new membership, or one that was there before.
func (p *person) row() accounts.Membership {
	n := p.next
	if p.r.Intn(3) == 0 {
		n = p.r.Intn(p.next + 1)
	}
	p.next++
	m := row(accounts.Account{Kind: accounts.Kind(p.r.Intn(3)), Address: fmt.Sprintf("u%d@firm.example", p.r.Intn(3))}, n)
	m.Added = p.now
	return m
}

func (p *person) put(name string, m accounts.Membership) act {
	return act{
		name,
		func(l *ledger.Ledger) error { return l.Put(ctx, m) },
		func(move accounts.Move) accounts.Move { return move.With(m) },
	}
}

func (p *person) addMany(n int) act {
	var list []accounts.Membership
	for range n {
		list = append(list, p.row())
	}
	return act{
		"add many",
		func(l *ledger.Ledger) error { return l.Apply(ctx, accounts.Change{After: list}, nil) },
		func(m accounts.Move) accounts.Move { return m.With(list...) },
	}
}

func (p *person) account(m accounts.Move) act {
	a := m.Accounts[p.r.Intn(len(m.Accounts))]
	a.Label, a.Home = fmt.Sprintf("ラベル%d", p.r.Intn(9)), a.Home.Tick(accounts.Step(p.r.Intn(4)), p.now)
	return act{
		"account",
		func(l *ledger.Ledger) error { return l.PutAccount(ctx, a) },
		func(m accounts.Move) accounts.Move { return m.WithAccount(a) },
	}
}

func (p *person) removeAccount(m accounts.Move) act {
	a := m.Accounts[p.r.Intn(len(m.Accounts))]
	return act{
		"remove account",
		func(l *ledger.Ledger) error { return l.Apply(ctx, l.Move().ChangeWithout(a), nil) },
		func(m accounts.Move) accounts.Move { return m.WithoutAccount(a.Key()) },
	}
}

func (p *person) device() act {
	d := accounts.Device{Old: []string{"旧端末"}, New: fmt.Sprintf("新端末%d", p.r.Intn(9)), OldPhone: accounts.OldPhoneUsable}
	started := accounts.Stamp(p.now)
	return act{
		"device",
		func(l *ledger.Ledger) error { return l.Apply(ctx, device(d), nil) },
		func(m accounts.Move) accounts.Move {
			m = m.Clone()
			m.Device = d
			if m.Started.IsZero() {
				m.Started = started
			}
			return m
		},
	}
}

func (p *person) nextMove() act {
	d, at := accounts.Device{New: "次の端末"}, p.now
	return act{
		"next move",
		func(l *ledger.Ledger) error { return l.NextMove(ctx, d) },
		func(m accounts.Move) accounts.Move { return m.Next(d, at) },
	}
}

// bringFile imports a list in which some rows went further and some are new.
func (p *person) bringFile(m accounts.Move) act {
	var rows []accounts.Membership
	for _, x := range m.Memberships {
		if p.r.Intn(3) == 0 {
			rows = append(rows, x.Tick(accounts.Try, p.now))
		}
	}
	rows = append(rows, p.row())
	in := accounts.Move{}.With(rows...)
	var file bytes.Buffer
	if err := exchange.Write(&file, in, p.now); err != nil {
		panic(err)
	}
	return act{
		"import",
		func(l *ledger.Ledger) error { return l.Import(bytes.NewReader(file.Bytes())) },
		func(m accounts.Move) accounts.Move {
			for _, x := range in.Memberships {
				if old, ok := m.FindMembership(x.Key()); ok {
					x = old.Merge(x)
				}
				m = m.With(x)
			}
			return m
		},
	}
}
